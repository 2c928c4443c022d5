package org.bijstand.faults;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.Bijstand;
import org.bijstand.faults.node.SharedClock;

/** The real application in a process of its own, which can be killed and started again. */
final class Node {

    private final int number;
    private final int port;
    private final Path folder;
    private final Map<String, String> settings;
    private Process process;
    private volatile boolean up;
    private volatile int deaths;

    /** @param number from 1; its place in the shared clock */
    Node(int number, Path folder, Map<String, String> settings) throws IOException {
        this.number = number;
        this.port = FreePort.find();
        this.folder = folder;
        this.settings = settings;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() throws IOException {
        launch();
        awaitUp();
    }

    void awaitUp() {
        Patience.until("node " + number + " is up, see " + log(), this::answers);
        up = true;
    }

    /** Without waiting for it. */
    void launch() throws IOException {
        process = Children.endWithMe(new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start());
    }

    /** As {@code kill -9}: it has no time for anything. */
    void kill() {
        deaths++;
        process.destroyForcibly();
        awaitEnd();
    }

    /** As an operator stops it. */
    void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }

    int deaths() {
        return deaths;
    }

    boolean isInService() {
        return up && process.isAlive();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("node " + number + " has ended, see " + log());
        }
        return Http.isUp(address());
    }

    boolean follows(SharedClock clock) {
        return clock.followedBy(number).equals(clock.offset());
    }

    private void awaitEnd() {
        up = false;
        Patience.until("node " + number + " has ended", () -> !process.isAlive());
    }

    /** The path of the link by which a new installation gets its administrator, from what the start printed. */
    String setUpLink() throws IOException {
        Matcher printed =
                Pattern.compile("installatie\\W{1,2}([A-Za-z0-9_-]{22})").matcher(Files.readString(log()));
        if (!printed.find()) {
            throw new IllegalStateException("node " + number + " has printed no set-up link, see " + log());
        }
        return "/installatie/" + printed.group(1);
    }

    private Path log() {
        return folder.resolve("node-" + number + ".log");
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                // A node lives for a minute or two: what it saves by compiling less it has for its work.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Bijstand.class.getName()));
        command.add("--server.port=" + port);
        command.add("--faults.node=" + number);
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }

    /** The product and its libraries; of the tests only the shared clock. */
    private String classPath() throws IOException {
        Path tests = Path.of(SharedClock.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Path shared = folder.resolve("classes");
        copy(tests, shared, SharedClock.class.getPackageName().replace('.', '/'));
        Stream<String> product = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(tests));
        return Stream.concat(Stream.of(shared.toString()), product)
                .reduce((one, two) -> one + File.pathSeparator + two)
                .orElseThrow();
    }

    private static void copy(Path from, Path to, String directory) throws IOException {
        Files.createDirectories(to.resolve(directory));
        try (Stream<Path> files = Files.list(from.resolve(directory))) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(directory).resolve(file.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
