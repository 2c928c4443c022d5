package org.bijstand.faults;

/** No process that a test has started outlives it, even when the test itself is broken off. */
final class Children {

    private Children() {}

    static Process endWithMe(Process child) {
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroyForcibly));
        return child;
    }
}
