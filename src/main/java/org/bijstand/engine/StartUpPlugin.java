package org.bijstand.engine;

import org.bijstand.engine.db.StartUpLock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Builds the engine, with its tables at the first start, while no other node does. */
@Component
class StartUpPlugin extends AbstractProcessEnginePlugin {

    private final StartUpLock lock;

    StartUpPlugin(StartUpLock lock) {
        this.lock = lock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        lock.hold();
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        lock.release();
    }
}
