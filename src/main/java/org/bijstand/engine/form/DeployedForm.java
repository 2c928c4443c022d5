package org.bijstand.engine.form;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The form of one element of one process version, read from its deployment when first submitted. */
class DeployedForm {

    private final String deploymentId;
    private final String formId;
    private volatile FormSchema schema;

    /** @param formId null when the element has no form */
    DeployedForm(String deploymentId, String formId) {
        this.deploymentId = deploymentId;
        this.formId = formId;
    }

    boolean exists() {
        return formId != null;
    }

    String id() {
        return formId;
    }

    String deploymentId() {
        return deploymentId;
    }

    FormSchema schema() {
        if (schema == null) {
            schema = read(Context.getCommandContext());
        }
        return schema;
    }

    private FormSchema read(CommandContext context) {
        CamundaFormDefinition form =
                context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, formId);
        if (form == null) {
            throw new IllegalStateException("form '" + formId + "' isn't in the deployment of its process");
        }
        return FormSchema.parse(context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deploymentId, form.getResourceName())
                .getBytes());
    }
}
