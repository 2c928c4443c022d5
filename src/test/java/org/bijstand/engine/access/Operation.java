package org.bijstand.engine.access;

import java.util.Comparator;

/** Something that can be asked over HTTP. @param path with variables in braces */
public record Operation(String method, String path) implements Comparable<Operation> {

    private static final Comparator<Operation> BY_PATH =
            Comparator.comparing(Operation::path).thenComparing(Operation::method);

    @Override
    public int compareTo(Operation other) {
        return BY_PATH.compare(this, other);
    }

    @Override
    public String toString() {
        return "%-6s %s".formatted(method, path);
    }
}
