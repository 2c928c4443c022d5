package org.bijstand.testing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A step that fails with a message as a database or a mail library would write it, until it is mended. */
@TestConfiguration(proxyBeanMethods = false)
public class FailingStep {

    @Bean("failingStep")
    public Step failingStep() {
        return new Step();
    }

    /** In a package that models may ask. */
    public static class Step implements JavaDelegate {

        private String message;

        public void breakWith(String newMessage) {
            message = newMessage;
        }

        public void mend() {
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
