package org.bijstand.engine.expression;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Narrows what models reach, before the engine and its plugins build on it. */
@Component
class ExpressionPlugin extends AbstractProcessEnginePlugin {

    private final MadeForModels beans;

    ExpressionPlugin(MadeForModels beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new ModelExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
    }

    /** Makes nothing of a class that a model names. */
    private static final class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("a model may not name the class " + type.getName());
        }
    }
}
