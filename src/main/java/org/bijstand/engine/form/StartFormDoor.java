package org.bijstand.engine.form;

import org.bijstand.engine.draft.Drafts;
import org.bijstand.engine.draft.FormKey;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** Hands a start form to its feature; the process begins with the business key and the facts that it answers. */
class StartFormDoor extends DefaultStartFormHandler {

    private final FeatureForms forms;
    private final EngineValues values;
    private final ObjectProvider<Drafts> drafts;
    private final DeployedForm form;

    StartFormDoor(FeatureForms forms, EngineValues values, ObjectProvider<Drafts> drafts, DeployedForm form) {
        this.forms = forms;
        this.values = values;
        this.drafts = drafts;
        this.form = form;
        setDeploymentId(form.deploymentId());
    }

    /**
     * The engine has noted the start by now, but written nothing: it notes the business key over whatever key the
     * caller gave, which could be any text.
     */
    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        String userId = Context.getCommandContext().getAuthenticatedUserId();
        if (!form.exists()) {
            Door.refuseAnswersWithoutForm(submitted);
            Door.refuseStartWithoutForm(userId);
            return;
        }
        StartForm served = forms.startForm(form.id());
        StartedCase started =
                Door.pass(() -> served.submit(userId, form.schema().check(values.submitted(submitted))));
        instance.setProcessBusinessKey(started.businessKey());
        started.facts().forEach(instance::setVariable);
        if (userId != null) {
            drafts.getObject()
                    .discard(
                            userId,
                            FormKey.ofStart(instance.getProcessDefinition().getKey()));
        }
    }
}
