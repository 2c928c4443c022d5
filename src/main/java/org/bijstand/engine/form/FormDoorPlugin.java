package org.bijstand.engine.form;

import java.util.ArrayList;
import java.util.List;
import org.bijstand.engine.draft.Drafts;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the form door before every form of every model (design rule 3). */
@Component
class FormDoorPlugin extends AbstractProcessEnginePlugin {

    private final FeatureForms forms;
    private final EngineValues values;
    private final ObjectProvider<Drafts> drafts;

    FormDoorPlugin(FeatureForms forms, EngineValues values, ObjectProvider<Drafts> drafts) {
        this.forms = forms;
        this.values = values;
        this.drafts = drafts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new FormDoorParseListener(forms, values, drafts));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
