package org.bijstand.engine.incident;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bijstand.engine.AsSystem;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/** What of the engine an operator has to know about. */
@Component
public class EngineWatch {

    private final StuckSteps stuckSteps;
    private final ManagementService management;
    private final AsSystem asSystem;
    private final Clock clock;

    EngineWatch(StuckSteps stuckSteps, ManagementService management, AsSystem asSystem, Clock clock) {
        this.stuckSteps = stuckSteps;
        this.management = management;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** Of all cases, whoever asks. */
    public EngineState state() {
        return asSystem.call(() -> {
            List<Job> oldest = overdue().orderByJobDuedate().asc().listPage(0, 1);
            return new EngineState(
                    stuckSteps.count(),
                    overdue().count(),
                    oldest.isEmpty()
                            ? Optional.empty()
                            : Optional.of(oldest.get(0).getDuedate().toInstant()));
        });
    }

    /** Without those that have failed for good: they are incidents. */
    private JobQuery overdue() {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant()));
    }
}
