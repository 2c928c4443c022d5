package org.bijstand.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that a demo left running when it was killed. It holds the folder with the data, so that the next
 * demo can't start; stopping it keeps the data.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int SECONDS_TO_STOP = 20;

    private LeftoverServer() {}

    /** @throws IllegalStateException when a demo that is still running uses the folder */
    static void stop(Path directory) throws IOException {
        Optional<ProcessHandle> server = running(directory);
        if (server.isPresent()) {
            refuseWhenInUse(directory);
            LOG.info(
                    "stopping the database server {} that an earlier demo left behind",
                    server.get().pid());
            stop(server.get());
        }
    }

    /** The server writes its process id in the folder; another process may have got that id since. */
    private static Optional<ProcessHandle> running(Path directory) throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long id = Long.parseLong(Files.readAllLines(file).get(0).strip());
        return ProcessHandle.of(id)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /** The library locks this file as long as the JVM that started the server lives. */
    private static void refuseWhenInUse(Path directory) throws IOException {
        try (FileChannel file = FileChannel.open(
                        directory.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw inUse(directory);
            }
        } catch (OverlappingFileLockException sameJvm) {
            throw inUse(directory);
        }
    }

    private static IllegalStateException inUse(Path directory) {
        return new IllegalStateException("another demo is running with its data in " + directory.toAbsolutePath()
                + "; stop it first, or give this one another folder with bijstand.demo.data-directory");
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("can't wait for the database server to stop", failure);
        }
    }
}
