package org.bijstand.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;

/** Work on the other end of a connection, which goes on until one side hangs up. */
public final class Connections {

    private Connections() {}

    /** May end because its socket was closed; anything else that goes wrong is told. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Works beside the test, and doesn't keep it from ending. */
    public static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (SocketException ended) {
                // The test is over, or one end has hung up.
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
