package org.bijstand.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.engine.RoutingVariable;
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

/** Fills a task's form from its feature and hands what is submitted to it; the engine keeps the routing facts only. */
class TaskFormDoor extends DefaultTaskFormHandler {

    private final FeatureForms forms;
    private final EngineValues values;
    private final DeployedForm form;

    TaskFormDoor(FeatureForms forms, EngineValues values, DeployedForm form) {
        this.forms = forms;
        this.values = values;
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
            Map<String, Object> shown = Door.pass(() -> forms.open(form.id(), openTask(entity), entity.getName()));
            return shown.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .map(entry -> field(entry.getKey(), entry.getValue()))
                    .toList();
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
