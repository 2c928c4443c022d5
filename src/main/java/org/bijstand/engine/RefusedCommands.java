package org.bijstand.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
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
import org.camunda.bpm.engine.task.IdentityLinkType;
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

    private static final String NO_SUCH_LINK =
            "Een taak heeft kandidaten, een behandelaar en een eigenaar, en niets anders.";
    private static final String NO_MORE_THAN_TERMS =
            "Van een taak wijzigen alleen behandelaar, eigenaar, voorrang en termijnen.";
    private static final String FOR_ONESELF =
            "Een taak opnemen gaat alleen op eigen naam. Een coördinator kan ze aan een collega toewijzen.";
    private static final String NO_EXPRESSIONS = "Een zoekvraag bevat geen expressies.";

    private static final Set<String> LINKS =
            Set.of(IdentityLinkType.CANDIDATE, IdentityLinkType.ASSIGNEE, IdentityLinkType.OWNER);

    /** What of a task may be saved; {@link HandedTask} looks at whom it names. */
    private static final Set<String> SAVED = Set.of(
            TaskEntity.ASSIGNEE, TaskEntity.OWNER, TaskEntity.PRIORITY, TaskEntity.DUE_DATE, TaskEntity.FOLLOW_UP_DATE);

    private static final Map<Class<?>, String> REFUSED = Map.ofEntries(
            Map.entry(CompleteTaskCmd.class, BY_FORM),
            Map.entry(ResolveTaskCmd.class, BY_FORM),
            Map.entry(HandleTaskBpmnErrorCmd.class, BY_FORM),
            Map.entry(HandleTaskEscalationCmd.class, BY_FORM),
            Map.entry(StartProcessInstanceCmd.class, BY_START_FORM),
            Map.entry(StartProcessInstanceAtActivitiesCmd.class, BY_START_FORM),
            Map.entry(AbstractRestartProcessInstanceCmd.class, BY_START_FORM),
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

    /**
     * What to do instead; empty when the command may run.
     *
     * @param userId of the person who asks
     */
    static Optional<String> reason(Command<?> command, String userId) {
        if (command instanceof SaveTaskCmd) {
            return saved((TaskEntity) value(command, "task"));
        }
        if (command instanceof ClaimTaskCmd) {
            return userId.equals(value(command, "userId")) ? Optional.empty() : Optional.of(FOR_ONESELF);
        }
        if (command instanceof AbstractAddIdentityLinkCmd) {
            boolean known = value(command, "type") instanceof String type && LINKS.contains(type);
            return known ? Optional.empty() : Optional.of(NO_SUCH_LINK);
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

    /** Tasklist saves the whole task to change a due date; the rest has to stay. */
    private static Optional<String> saved(TaskEntity task) {
        Set<String> changed =
                task == null ? Set.of() : task.getPropertyChanges().keySet();
        if (changed.contains(TaskEntity.NAME) || changed.contains(TaskEntity.DESCRIPTION)) {
            return Optional.of(NO_RENAMING);
        }
        return SAVED.containsAll(changed) ? Optional.empty() : Optional.of(NO_MORE_THAN_TERMS);
    }

    private static Object value(Command<?> command, String field) {
        return new DirectFieldAccessor(command).getPropertyValue(field);
    }
}
