package org.bijstand.engine.incident;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has failed jobs followed up by a person, and keeps what the exceptions say out of the engine's tables. */
@Component
class IncidentPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FollowUps> followUps;

    IncidentPlugin(ObjectProvider<FollowUps> followUps) {
        this.followUps = followUps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomIncidentHandlers(List.of(new FailedJobHandler(followUps)));
        configuration.setFailedJobCommandFactory(
                (jobId, failure) -> new RetryWithoutData(jobId, FailureWithoutData.of(failure), failure));
        configuration.setHistoryEventProducer(new CacheAwareHistoryEventProducer() {
            @Override
            public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
                return super.createHistoricJobLogFailedEvt(job, FailureWithoutData.of(failure));
            }
        });
    }
}
