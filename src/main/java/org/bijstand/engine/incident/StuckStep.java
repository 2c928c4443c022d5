package org.bijstand.engine.incident;

import java.time.Instant;

/**
 * A step that should have gone by itself and that the engine tries no more.
 *
 * @param reference of the process, such as an assignment number; null when it has none
 * @param process its name
 * @param step its name
 * @param since when it failed for the last time
 * @param processInstanceId null when it belongs to none, as a start by a timer does
 */
public record StuckStep(String reference, String process, String step, Instant since, String processInstanceId) {}
