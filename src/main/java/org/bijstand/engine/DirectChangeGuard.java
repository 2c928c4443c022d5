package org.bijstand.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Closes every way around the form door: whoever has logged in changes a case through its forms (design rule 3). */
@Component
class DirectChangeGuard extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new Guard(configuration));
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        configuration.setManagementService(new JobsByThemselves(configuration));
    }

    /**
     * The engine counts it as a failure of the job when somebody asks for it who may not: a few times, and the case would
     * stand still. So it isn't asked at all.
     */
    private static final class JobsByThemselves extends ManagementServiceImpl {

        private final ProcessEngineConfigurationImpl configuration;

        private JobsByThemselves(ProcessEngineConfigurationImpl configuration) {
            super(configuration);
            this.configuration = configuration;
        }

        @Override
        public void executeJob(String jobId) {
            boolean asked = configuration.getIdentityService().getCurrentAuthentication() != null;
            if (asked && Context.getCommandContext() == null) {
                throw new AuthorizationException("Een stap loopt vanzelf, op zijn tijd. Wat blijft mislukken, staat als"
                        + " taak bij de coördinatoren.");
            }
            super.executeJob(jobId);
        }
    }

    private static final class Guard extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl configuration;

        private Guard(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Authentication person = configuration.getIdentityService().getCurrentAuthentication();
            // A command within a command is a feature's, which runs for the person who went through the door.
            if (person == null || Context.getCommandContext() != null) {
                return next.execute(command);
            }
            Optional<String> reason = RefusedCommands.reason(command, person.getUserId());
            if (reason.isPresent()) {
                throw new AuthorizationException(reason.get());
            }
            return next.execute(HandedTask.keepInTheLine(GivenBackTask.permit(command, person.getUserId())));
        }
    }
}
