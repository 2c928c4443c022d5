package org.bijstand.engine.form;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the form door before every form of every model (design rule 3). */
@Component
class FormDoorPlugin extends AbstractProcessEnginePlugin {

    private final FeatureForms forms;
    private final EngineValues values;

    FormDoorPlugin(FeatureForms forms, EngineValues values) {
        this.forms = forms;
        this.values = values;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new FormDoorParseListener(forms, values));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
