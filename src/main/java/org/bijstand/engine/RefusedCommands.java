package org.bijstand.engine;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * What nobody who has logged in may ask of the engine directly, with what to do instead. Everything here either passes
 * by a form and its checks, or puts free text where the engine keeps it for years. Deeper in a transaction, and for the
 * system itself, the engine stays as it is.
 */
final class RefusedCommands {

    private static final String BY_FORM = "Werk deze taak af met haar formulier in de takenlijst.";
    private static final String BY_START_FORM = "Start dit proces met zijn formulier in de takenlijst.";
    private static final String BY_CASE = "De gegevens van een proces volgen uit het dossier. Wijzig het dossier.";
    private static final String NO_NOTES = "Notities en bijlagen horen in het dossier, niet in de takenlijst.";
    private static final String NO_DELEGATION = "Een taak kan niet uitbesteed worden. Wijs ze toe aan een collega.";
    private static final String NO_LOOSE_TASKS = "Een taak hoort bij een dossier. Losse taken kunnen niet.";
    private static final String NO_RENAMING = "De naam van een taak staat in het model en kan hier niet wijzigen.";

    private static final String NO_SUCH_PERSON = "Dit is geen gebruiker of groep. Kies een collega uit de lijst.";
    private static final String NO_EXPRESSIONS = "Een zoekvraag bevat geen expressies.";

    /** What a person or group can be called; whom a task is given to would else be a place for any text. */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,99}");

    private static final Map<Class<?>, String> REFUSED = Map.ofEntries(
            Map.entry(CompleteTaskCmd.class, BY_FORM),
            Map.entry(ResolveTaskCmd.class, BY_FORM),
            Map.entry(HandleTaskBpmnErrorCmd.class, BY_FORM),
            Map.entry(HandleTaskEscalationCmd.class, BY_FORM),
            Map.entry(StartProcessInstanceCmd.class, BY_START_FORM),
            Map.entry(StartProcessInstanceAtActivitiesCmd.class, BY_START_FORM),
            Map.entry(EvaluateStartConditionCmd.class, BY_START_FORM),
            Map.entry(AbstractVariableCmd.class, BY_CASE),
            Map.entry(AbstractPatchVariablesCmd.class, BY_CASE),
            Map.entry(SetVariablesToProcessInstancesBatchCmd.class, BY_CASE),
            Map.entry(AbstractCorrelateMessageCmd.class, BY_CASE),
            Map.entry(CorrelateAllMessageBatchCmd.class, BY_CASE),
            Map.entry(MessageEventReceivedCmd.class, BY_CASE),
            Map.entry(SignalEventReceivedCmd.class, BY_CASE),
            Map.entry(SignalCmd.class, BY_CASE),
            Map.entry(HandleExternalTaskCmd.class, BY_CASE),
            Map.entry(CreateIncidentCmd.class, BY_CASE),
            Map.entry(AddCommentCmd.class, NO_NOTES),
            Map.entry(UpdateCommentCmd.class, NO_NOTES),
            Map.entry(CreateAttachmentCmd.class, NO_NOTES),
            Map.entry(SaveAttachmentCmd.class, NO_NOTES),
            Map.entry(SetAnnotationForIncidentCmd.class, NO_NOTES),
            Map.entry(DelegateTaskCmd.class, NO_DELEGATION),
            Map.entry(CreateTaskCmd.class, NO_LOOSE_TASKS),
            Map.entry(SetTaskNameCmd.class, NO_RENAMING),
            Map.entry(SetTaskDescriptionCmd.class, NO_RENAMING));

    private RefusedCommands() {}

    /** What to do instead; empty when the command may run. */
    static Optional<String> reason(Command<?> command) {
        if (command instanceof SaveTaskCmd) {
            return savedText((TaskEntity) new DirectFieldAccessor(command).getPropertyValue("task"));
        }
        if (command instanceof ClaimTaskCmd) {
            return noPerson(command, "userId");
        }
        if (command instanceof AbstractAddIdentityLinkCmd) {
            return noPerson(command, "userId", "groupId", "type");
        }
        if (command instanceof TaskQueryImpl query && hidesExpressions(query)) {
            return Optional.of(NO_EXPRESSIONS);
        }
        return REFUSED.entrySet().stream()
                .filter(refused -> refused.getKey().isInstance(command))
                .map(Map.Entry::getValue)
                .findAny();
    }

    /** The engine refuses expressions in a query, but overlooks its parts joined by "or" (CVE-2026-109432). */
    private static boolean hidesExpressions(TaskQueryImpl query) {
        return query.getQueries().stream()
                .anyMatch(part -> !part.getExpressions().isEmpty());
    }

    static boolean refuses(Class<?> command) {
        return REFUSED.keySet().stream().anyMatch(refused -> refused.isAssignableFrom(command));
    }

    /** Tasklist saves the whole task to change a due date; only its texts have to stay. */
    private static Optional<String> savedText(TaskEntity task) {
        boolean renamed = task != null
                && (task.getPropertyChanges().containsKey(TaskEntity.NAME)
                        || task.getPropertyChanges().containsKey(TaskEntity.DESCRIPTION));
        if (renamed) {
            return Optional.of(NO_RENAMING);
        }
        boolean given =
                task != null && Stream.of(task.getAssignee(), task.getOwner()).anyMatch(RefusedCommands::isText);
        return given ? Optional.of(NO_SUCH_PERSON) : Optional.empty();
    }

    private static Optional<String> noPerson(Command<?> command, String... fields) {
        DirectFieldAccessor values = new DirectFieldAccessor(command);
        boolean text = Stream.of(fields).anyMatch(field -> isText((String) values.getPropertyValue(field)));
        return text ? Optional.of(NO_SUCH_PERSON) : Optional.empty();
    }

    private static boolean isText(String id) {
        return id != null && !ID.matcher(id).matches();
    }
}
