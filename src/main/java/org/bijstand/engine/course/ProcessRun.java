package org.bijstand.engine.course;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One process of a case: which way it took and where it is now.
 *
 * @param definitionId of the model's version that it runs on
 * @param name of the process, in words
 * @param businessKey the case or assignment that it serves
 * @param endedAt null while it runs
 * @param steps in the order in which they began
 * @param failing the elements at which it stopped by an error
 */
public record ProcessRun(
        String id,
        String definitionId,
        String name,
        int version,
        String businessKey,
        Instant startedAt,
        Instant endedAt,
        List<Step> steps,
        Set<String> failing) {

    public ProcessRun {
        steps = List.copyOf(steps);
        failing = Set.copyOf(failing);
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    /** Where it is now: the innermost steps that have begun and not ended. */
    public List<Step> waitingAt() {
        Set<String> outer =
                steps.stream().filter(Step::isActive).map(Step::scope).collect(Collectors.toSet());
        return steps.stream()
                .filter(Step::isActive)
                .filter(step -> !outer.contains(step.id()))
                .toList();
    }
}
