package org.bijstand.mail.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bijstand.mail.MailFailed;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.ProcessDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MailFollowUpTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProcessDriver driver;

    private final String number = "MAIL-" + UUID.randomUUID();
    private final MailFailed failed = new MailFailed(number, UUID.randomUUID(), "request-received", "");

    @Test
    void aMailThatIsGivenUpBecomesACoordinatorsTask() {
        transaction.executeWithoutResult(status -> events.publishEvent(failed));
        driver.runJobs(number);

        assertThat(driver.open(driver.openTask(number, "Task_FollowUpIncident")))
                .containsEntry("step", "Een mail versturen");
    }

    @Test
    void whenItIsNotGivenUpAfterAllThereIsNoTask() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(failed);
            status.setRollbackOnly();
        });

        assertThat(driver.isOver(number)).isTrue();
    }
}
