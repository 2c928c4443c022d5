package org.bijstand.mail.process;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.AsSystem;
import org.bijstand.engine.ProcessMessages;
import org.bijstand.engine.RoutingVariable;
import org.bijstand.mail.inbox.MailReviews;
import org.bijstand.mail.review.MailSettled;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives each mail that somebody has to look at a task, and takes it away when there is nothing left to look at. */
@Component
class ReviewProcesses implements MailReviews {

    static final String PROCESS = "mail-review";

    /** Business key of mail that belongs to no case. */
    private static final String NO_CASE = "post";

    private final RuntimeService runtime;
    private final CaseFiles cases;
    private final AsSystem system;

    ReviewProcesses(RuntimeService runtime, CaseFiles cases, AsSystem system) {
        this.runtime = runtime;
        this.cases = cases;
        this.system = system;
    }

    /** A case that can't wait makes its mail as urgent as itself. One task at a time is enough for the same matter. */
    @Override
    public void open(Matter matter, UUID mailId, String caseNumber, Urgency urgency) {
        Urgency ofCase = caseNumber == null
                ? urgency
                : cases.find(caseNumber).map(CaseFile::urgency).orElse(urgency);
        Map<String, Object> facts = Map.of(
                RoutingVariable.MAIL_ID.variableName(),
                mailId.toString(),
                RoutingVariable.MAIL_MATTER.variableName(),
                matter.name().toLowerCase(Locale.ROOT),
                RoutingVariable.URGENCY.variableName(),
                (ofCase.compareTo(urgency) > 0 ? ofCase : urgency).name());
        system.run(() -> {
            if (!isOpen(matter, mailId)) {
                runtime.startProcessInstanceByKey(PROCESS, caseNumber == null ? NO_CASE : caseNumber, facts);
            }
        });
    }

    @EventListener
    void close(MailSettled mail) {
        system.run(() -> runtime.createMessageCorrelation(ProcessMessages.MAIL_SETTLED)
                .processInstanceVariableEquals(
                        RoutingVariable.MAIL_ID.variableName(), mail.mailId().toString())
                .correlateAll());
    }

    private boolean isOpen(Matter matter, UUID mailId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .variableValueEquals(RoutingVariable.MAIL_ID.variableName(), mailId.toString())
                        .variableValueEquals(
                                RoutingVariable.MAIL_MATTER.variableName(),
                                matter.name().toLowerCase(Locale.ROOT))
                        .count()
                > 0;
    }
}
