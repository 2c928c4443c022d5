package org.bijstand.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
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
