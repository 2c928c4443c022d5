package org.bijstand.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL, as durable as in production, that can be stopped and killed and comes back with its data. */
final class DatabaseServer implements AutoCloseable {

    private static final long SECONDS_TO_STOP = 30;

    private final Path data;
    private final int port;
    private final List<String> command = new ArrayList<>();
    private ProcessHandle postmaster;
    private volatile int ends;

    /** @param folder where the data and the server's log are kept; has to be empty */
    DatabaseServer(Path folder) throws IOException {
        data = folder.resolve("data");
        port = FreePort.find();
        EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .start();
        postmaster = running();
        rememberHowToStart(folder.resolve("postgres.log"));
        stop();
        start();
    }

    /** From now on without the library, which neither stops nor kills a server and starts it again. */
    private void rememberHowToStart(Path log) {
        String program = postmaster.info().command().orElseThrow();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is somebody else.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program, "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of("fsync=on", "max_connections=60", "logging_collector=off")) {
            command.addAll(List.of("-c", setting));
        }
        command.add(0, log.toString());
    }

    void start() throws IOException {
        Path log = Path.of(command.get(0));
        postmaster = Children.endWithMe(new ProcessBuilder(command.subList(1, command.size()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start())
                .toHandle();
        Patience.until("PostgreSQL answers", this::answers);
    }

    /** Comes back by itself after this time. */
    Future<Void> startAfter(Duration away) {
        Callable<Void> start = () -> {
            start();
            return null;
        };
        var timer = Executors.newSingleThreadScheduledExecutor();
        var back = timer.schedule(start, away.toMillis(), TimeUnit.MILLISECONDS);
        timer.shutdown();
        return back;
    }

    /** As an administrator stops it: sessions are cut off, their transactions are undone. */
    void stop() throws IOException {
        signal("INT");
        awaitEnd();
    }

    /** The power fails. */
    void kill() throws IOException {
        signal("KILL");
        awaitEnd();
        // What served the clients ends when it notices; until then the data can't be opened again.
        Patience.until("all of PostgreSQL has ended", this::isSilent);
    }

    /** How often it was stopped or killed. */
    int ends() {
        return ends;
    }

    boolean answers() {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            return connection.isValid(5);
        } catch (SQLException away) {
            return false;
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    JdbcClient client(String database) {
        return JdbcClient.create(new DriverManagerDataSource(
                url(database) + "?currentSchema=public,bijstand&connectTimeout=5&socketTimeout=60", "postgres", ""));
    }

    void create(String database, String template) {
        client("postgres")
                .sql("create database " + database + " template " + template)
                .update();
    }

    @Override
    public void close() throws IOException {
        if (postmaster.isAlive()) {
            stop();
        }
    }

    private boolean isSilent() {
        return ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }

    private ProcessHandle running() throws IOException {
        String id = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    private void signal(String name) throws IOException {
        ends++;
        Signal.send(name, postmaster);
    }

    private void awaitEnd() {
        Patience.until("PostgreSQL has ended", TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP), () -> !postmaster.isAlive());
    }
}
