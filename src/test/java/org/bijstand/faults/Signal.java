package org.bijstand.faults;

import java.io.IOException;

/** Java can only ask a process to end, or kill it. */
final class Signal {

    private Signal() {}

    /** @param name without SIG */
    static void send(String name, ProcessHandle process) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        Patience.until("the signal is sent", () -> !kill.isAlive());
    }
}
