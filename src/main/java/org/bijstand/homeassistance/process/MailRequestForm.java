package org.bijstand.homeassistance.process;

import static org.bijstand.engine.RoutingVariable.REQUEST_DECISION;
import static org.bijstand.engine.RoutingVariable.URGENCY;

import java.util.Map;
import java.util.Optional;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.NewCase;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.homeassistance.MailDecisions;
import org.springframework.stereotype.Component;

/** A case worker reads what somebody wrote and says what it is; a request is completed with what is still missing (H1). */
@Component
class MailRequestForm implements TaskForm {

    private final MailDecisions decisions;
    private final RequestAnswers requests;
    private final MailRequestView view;

    MailRequestForm(MailDecisions decisions, RequestAnswers requests, MailRequestView view) {
        this.decisions = decisions;
        this.requests = requests;
        this.view = view;
    }

    @Override
    public String formId() {
        return "home-assistance-mail-request";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return view.of(task.businessKey());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        Choice choice = answers.choice("decision", Choice.class);
        switch (choice) {
            case REQUEST -> {
                NewCase request = requests.read(answers);
                decisions.open(task.businessKey(), request, task.userId());
                return Map.of(
                        REQUEST_DECISION.variableName(),
                        choice.code,
                        URGENCY.variableName(),
                        request.urgency().name());
            }
            case EXISTING_CASE -> decisions.join(task.businessKey(), otherCase(answers), task.userId());
            case NONE -> decisions.drop(task.businessKey(), answers.text("reason"), task.userId());
        }
        return Map.of(REQUEST_DECISION.variableName(), choice.code);
    }

    /** What was typed goes before what was chosen. */
    private static String otherCase(FormAnswers answers) {
        Optional<String> typed = answers.optionalText("otherCase");
        return typed.or(() -> answers.optionalText("knownCase"))
                .orElseThrow(() -> new InvalidInput(
                        answers.label("otherCase"), "is nog leeg. Kies een dossier of vul een dossiernummer in."));
    }

    /** What the mail is, and the process variable's value for it. */
    enum Choice {
        REQUEST("request"),
        EXISTING_CASE("existing-case"),
        NONE("none");

        private final String code;

        Choice(String code) {
            this.code = code;
        }
    }
}
