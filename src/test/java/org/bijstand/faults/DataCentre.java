package org.bijstand.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Where the installations of these tests run. Each begins as a copy of one that was prepared once. */
final class DataCentre implements AutoCloseable {

    private static final Instant FIRST_DAY = Instant.parse("2026-10-19T07:00:00Z");
    private static final String PREPARED = "first_day";

    private final Path folder;
    private final DatabaseServer server;

    DataCentre() throws IOException {
        folder = Files.createDirectories(
                Path.of("target", "faults", Long.toHexString(System.nanoTime())).toAbsolutePath());
        server = new DatabaseServer(Files.createDirectory(folder.resolve("postgres")));
        server.create(PREPARED, "template1");
        try (Installation first =
                new Installation(server, PREPARED, 1, Files.createDirectory(folder.resolve(PREPARED)))) {
            first.clock().moveTo(FIRST_DAY);
            first.start();
            new FirstDay(first.node(1)).prepare();
        }
    }

    DatabaseServer server() {
        return server;
    }

    /** @param name of its database and its folder, which holds the logs */
    Installation installation(String name, int nodes) throws IOException {
        server.create(name, PREPARED);
        return new Installation(server, name, nodes, Files.createDirectory(folder.resolve(name)));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
