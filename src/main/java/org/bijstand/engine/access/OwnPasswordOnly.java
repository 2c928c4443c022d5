package org.bijstand.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Lets nobody who has signed in guess passwords in the engine, whichever path leads there. Nobody is told whether a
 * password is somebody else's. Their own is asked for again before one is changed, in Tasklist, Admin or REST; whoever
 * guesses it there, in a session that was left open, waits as at the log-in page.
 */
@Component
class OwnPasswordOnly extends AbstractProcessEnginePlugin {

    private final LogInThrottle throttle;

    OwnPasswordOnly(LogInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new Guard(configuration, throttle));
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static final class Guard extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl configuration;
        private final LogInThrottle throttle;

        private Guard(ProcessEngineConfigurationImpl configuration, LogInThrottle throttle) {
            this.configuration = configuration;
            this.throttle = throttle;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T execute(Command<T> command) {
            Authentication person = configuration.getIdentityService().getCurrentAuthentication();
            if (person == null || !(command instanceof CheckPassword check)) {
                return next.execute(command);
            }
            String id = (String) new DirectFieldAccessor(check).getPropertyValue("userId");
            boolean right = person.getUserId().equals(id)
                    && throttle.allows(
                            id, true, LogInSource.SIGNED_IN, asked -> asked.equals(id) && next.execute(check));
            return (T) Boolean.valueOf(right);
        }
    }
}
