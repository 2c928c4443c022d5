package org.bijstand.engine.form;

import org.bijstand.engine.draft.Drafts;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Gives every user task and every process our form handler, so that no form has a way around the door. */
class FormDoorParseListener extends AbstractBpmnParseListener {

    private final FeatureForms forms;
    private final EngineValues values;
    private final ObjectProvider<Drafts> drafts;

    FormDoorParseListener(FeatureForms forms, EngineValues values, ObjectProvider<Drafts> drafts) {
        this.forms = forms;
        this.values = values;
        this.drafts = drafts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String formId = formId(task.getFormDefinition(), activity.getId());
        String deploymentId = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getDeploymentId();
        task.setTaskFormHandler(new TaskFormDoor(forms, values, drafts, new DeployedForm(deploymentId, formId)));
    }

    /** Called when the process has been read whole: the parser sets its own start form handler before. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        FormDefinition form = process.getStartFormDefinition();
        String formId = form == null ? null : formId(form, process.getKey());
        DeployedForm deployed = new DeployedForm(process.getDeploymentId(), formId);
        process.setStartFormHandler(new StartFormDoor(forms, values, drafts, deployed));
    }

    /** Only forms whose rules can be read here, and that stay with the version of the process that they belong to. */
    private static String formId(FormDefinition form, String element) {
        Expression reference = form.getCamundaFormDefinitionKey();
        if (form.getFormKey() != null) {
            throw new ProcessEngineException(
                    element + ": a formKey has no rules that hold on the server, use camunda:formRef");
        }
        if (reference == null) {
            return null;
        }
        if (!DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(form.getCamundaFormDefinitionBinding())) {
            throw new ProcessEngineException(element + ": camunda:formRefBinding must be 'deployment'");
        }
        return reference.getExpressionText();
    }
}
