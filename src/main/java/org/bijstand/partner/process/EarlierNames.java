package org.bijstand.partner.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What steps were called in earlier versions of the models: running cases finish on the version that they began with. */
@Configuration(proxyBeanMethods = false)
class EarlierNames {

    @Bean("alertManager")
    JavaDelegate alertManager(AlertSupervisors alertSupervisors) {
        return alertSupervisors;
    }
}
