package org.bijstand.engine.course;

import java.time.Instant;

/**
 * One element of a model that a process came by.
 *
 * @param scope the step that it happened within, as of the process itself: two with the same scope followed each other
 * @param activityId the element in the model
 * @param name in words, null when the model names it not
 * @param type the engine's word, for instance {@code userTask}
 * @param assignee the user id of whoever has or had the task, null when nobody
 * @param endedAt null while the process is there
 * @param cancelled whether it was left without being finished
 */
public record Step(
        String id,
        String scope,
        String activityId,
        String name,
        String type,
        String assignee,
        Instant startedAt,
        Instant endedAt,
        boolean cancelled) {

    public boolean isActive() {
        return endedAt == null;
    }

    /** Whether a person finished it. */
    public boolean isDoneByPerson() {
        return type.equals("userTask") && endedAt != null && !cancelled && assignee != null;
    }
}
