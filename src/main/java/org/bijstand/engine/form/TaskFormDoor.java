package org.bijstand.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.engine.RoutingVariable;
import org.bijstand.engine.draft.Drafts;
import org.bijstand.engine.draft.FormKey;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** Fills a task's form from its feature and hands what is submitted to it; the engine keeps the routing facts only. */
class TaskFormDoor extends DefaultTaskFormHandler {

    private final FeatureForms forms;
    private final EngineValues values;
    private final ObjectProvider<Drafts> drafts;
    private final DeployedForm form;

    TaskFormDoor(FeatureForms forms, EngineValues values, ObjectProvider<Drafts> drafts, DeployedForm form) {
        this.forms = forms;
        this.values = values;
        this.drafts = drafts;
        this.form = form;
        setDeploymentId(form.deploymentId());
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return form.exists() ? new Opened(task) : super.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw Door.refused("Deze taak is uitbesteed aan een collega en kan zo niet afgewerkt worden.");
        }
        if (form.exists()) {
            TaskForm served = forms.taskForm(form.id());
            Map<String, Object> facts =
                    Door.pass(() -> served.submit(openTask(task), form.schema().check(values.submitted(submitted))));
            facts.forEach(task::setVariable);
            drafts.getObject().discardAll(FormKey.ofTask(task.getId()));
        } else {
            Door.refuseAnswersWithoutForm(submitted);
        }
    }

    private static OpenTask openTask(TaskEntity task) {
        Map<String, Object> facts = new HashMap<>(task.getVariables());
        facts.keySet().removeIf(name -> !RoutingVariable.allows(name));
        return new OpenTask(
                task.getProcessInstance().getBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                Context.getCommandContext().getAuthenticatedUserId(),
                facts);
    }

    /** Tasklist asks for the form data several times but for the values once, so the case file is read only then. */
    private final class Opened extends TaskFormDataImpl {

        private static final long serialVersionUID = 1L;

        private final transient TaskEntity entity;

        Opened(TaskEntity task) {
            entity = task;
            setTask(task);
            setDeploymentId(form.deploymentId());
            setCamundaFormRef(new CamundaFormRefImpl(form.id(), FORM_REF_BINDING_DEPLOYMENT));
        }

        @Override
        public List<FormField> getFormFields() {
            // Outside a command nobody has been allowed to read, nor asks for more than the form's name.
            if (Context.getCommandContext() == null) {
                return List.of();
            }
            Map<String, Object> shown =
                    new HashMap<>(Door.pass(() -> forms.open(form.id(), openTask(entity), entity.getName())));
            shown.putAll(draft());
            return shown.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .map(entry -> field(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** What the person whose task it is has filled in so far; what they can only read is as it is now. */
        private Map<String, Object> draft() {
            String userId = Context.getCommandContext().getAuthenticatedUserId();
            return userId == null || !userId.equals(entity.getAssignee())
                    ? Map.of()
                    : drafts.getObject()
                            .find(userId, FormKey.ofTask(entity.getId()))
                            .map(draft -> form.schema().asked(draft.answers()))
                            .orElse(Map.of());
        }

        private FormField field(String key, Object value) {
            FormFieldImpl field = new FormFieldImpl();
            field.setId(key);
            field.setType(new StringFormType());
            field.setValue(values.shown(value));
            return field;
        }
    }
}
