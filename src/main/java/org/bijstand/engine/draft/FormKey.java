package org.bijstand.engine.draft;

/**
 * What a draft is of.
 *
 * @param text a task's id, or the key of a process after {@code start:}
 */
public record FormKey(String text) {

    private static final String START = "start:";

    public static FormKey ofTask(String taskId) {
        return new FormKey(taskId);
    }

    public static FormKey ofStart(String processKey) {
        return new FormKey(START + processKey);
    }

    public boolean isStart() {
        return text.startsWith(START);
    }
}
