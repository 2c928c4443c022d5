package org.bijstand.engine.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A step that fails with a message as a database or a mail library would write it, until it is mended. */
@TestConfiguration(proxyBeanMethods = false)
public class FailingStep {

    @Bean("failingStep")
    Step failingStep() {
        return new Step();
    }

    static class Step implements JavaDelegate {

        private String message;

        void breakWith(String newMessage) {
            message = newMessage;
        }

        void mend() {
            message = null;
        }

        @Override
        public void execute(DelegateExecution execution) {
            if (message != null) {
                throw new IllegalArgumentException(message, new IllegalStateException(message));
            }
        }
    }
}
