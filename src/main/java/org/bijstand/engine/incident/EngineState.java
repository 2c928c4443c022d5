package org.bijstand.engine.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * How the engine is doing.
 *
 * @param incidents {@link StuckSteps}: steps that failed for good and wait for a person
 * @param overdueTimers timers that should have fired by now
 * @param oldestDue when the longest overdue one should have
 */
public record EngineState(long incidents, long overdueTimers, Optional<Instant> oldestDue) {}
