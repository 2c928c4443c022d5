package org.bijstand.homeassistance.process;

import java.util.Map;
import org.bijstand.casefile.NewCase;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.StartForm;
import org.bijstand.engine.form.StartedCase;
import org.bijstand.homeassistance.Intake;
import org.springframework.stereotype.Component;

/** A call is taken (H1). The questions stand in the order of the conversation. */
@Component
class IntakeForm implements StartForm {

    private final Intake intake;
    private final RequestAnswers requests;

    IntakeForm(Intake intake, RequestAnswers requests) {
        this.intake = intake;
        this.requests = requests;
    }

    @Override
    public String formId() {
        return "home-assistance-intake";
    }

    @Override
    public StartedCase submit(String userId, FormAnswers answers) {
        NewCase request = requests.read(answers);
        String caseNumber = intake.open(request);
        return new StartedCase(caseNumber, Map.of("urgency", request.urgency().name()));
    }
}
