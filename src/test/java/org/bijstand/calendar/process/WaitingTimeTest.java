package org.bijstand.calendar.process;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WaitingTimeTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-10-05T07:00:00Z");
    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-10-24T21:30:00Z");

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("waiting-time-test")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("Task_Decide")
            .camundaDueDate("#{waitingTime.due(execution, 'exception-decision')}")
            .boundaryEvent("Event_Overdue")
            .timerWithDate("#{waitingTime.due(execution, 'offer-answer')}")
            .endEvent()
            .moveToActivity("Task_Decide")
            .endEvent()
            .done();

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("waiting-time-test.bpmn", MODEL)
                .deploy()
                .getId();
    }

    @AfterEach
    void undo() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        clock.reset();
    }

    @Test
    void withoutUrgencyAStepIsDueAfterTheOrdinaryWaitInOfficeTime() {
        clock.moveTo(MONDAY_MORNING);

        String instance = start(Map.of());

        assertThat(dueDateOfTask(instance)).isCloseTo("2026-10-06T07:00:00Z", within(1, MINUTES));
        assertThat(dueDateOfTimer(instance)).isCloseTo("2026-10-05T11:00:00Z", within(1, MINUTES));
    }

    @Test
    void theUrgencyAndTheAttemptOfTheCaseShortenTheWait() {
        clock.moveTo(SATURDAY_NIGHT);

        String instance = start(Map.of("urgency", "URGENT", "attempt", 2));

        assertThat(dueDateOfTask(instance)).isCloseTo("2026-10-24T23:30:00Z", within(1, MINUTES));
        assertThat(dueDateOfTimer(instance)).isCloseTo("2026-10-24T21:50:00Z", within(1, MINUTES));
    }

    private String start(Map<String, Object> variables) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("waiting-time-test", variables)
                .getId();
    }

    private Instant dueDateOfTask(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    private Instant dueDateOfTimer(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
