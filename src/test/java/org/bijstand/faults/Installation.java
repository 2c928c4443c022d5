package org.bijstand.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.faults.node.SharedClock;

/** One installation of the product, as it runs in production: a database, some nodes, and the mail server they use. */
final class Installation implements AutoCloseable {

    private final DatabaseServer server;
    private final String database;
    private final SharedClock clock;
    private final MailSink mail;
    private final Mailbox mailbox;
    private final List<Node> nodes = new ArrayList<>();

    Installation(DatabaseServer server, String database, int nodeCount, Path folder) throws IOException {
        this.server = server;
        this.database = database;
        this.clock = SharedClock.in(folder.resolve("clock"));
        this.mail = new MailSink(clock);
        this.mailbox = new Mailbox(clock);
        for (int number = 1; number <= nodeCount; number++) {
            nodes.add(new Node(number, folder, settings(folder)));
        }
    }

    SharedClock clock() {
        return clock;
    }

    MailSink mail() {
        return mail;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    DatabaseServer server() {
        return server;
    }

    String database() {
        return database;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    Node node(int number) {
        return nodes.get(number - 1);
    }

    Http http() {
        return new Http(addresses());
    }

    List<URI> addresses() {
        return nodes.stream().map(Node::address).toList();
    }

    /** How often a node or the database under all of them was killed or stopped. */
    int deaths() {
        return server.ends() + nodes.stream().mapToInt(Node::deaths).sum();
    }

    /** All nodes at the same time. */
    void start() throws IOException {
        for (Node node : nodes) {
            node.launch();
        }
        nodes.forEach(Node::awaitUp);
    }

    private Map<String, String> settings(Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("spring.profiles.active", "production");
        settings.put("spring.datasource.url", server.url(database));
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "");
        settings.put("bijstand.keys.current", "faults");
        settings.put("bijstand.keys.known.faults", "Ymlqc3RhbmQtZmF1bHRzLWtleS1ub3QtZm9yLXJlYWw=");
        settings.put("bijstand.base-url", "http://bijstand.example");
        settings.put("bijstand.mail.from", "hulp@bijstand.example");
        settings.put("bijstand.mail.sender-name", "Bijstand");
        settings.put("bijstand.mail.phone", "02 000 00 00");
        settings.put("bijstand.staff.coordinators", "coordinatie@bijstand.example");
        settings.put("bijstand.staff.supervisors", "verantwoordelijken@bijstand.example");
        settings.put("bijstand.staff.managers", "leiding@bijstand.example");
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.username", "");
        settings.put("spring.mail.password", "");
        settings.put("spring.mail.port", Integer.toString(mail.port()));
        settings.put("spring.mail.properties[mail.smtp.starttls.required]", "false");
        // Everybody is on this computer, and nothing is encrypted.
        settings.put("server.servlet.session.cookie.secure", "false");
        settings.put("bijstand.link.guesses", "1000000");
        settings.put("faults.clock", folder.resolve("clock").toString());
        settings.putAll(mailbox.settings());
        settings.putAll(haste());
        return settings;
    }

    /** Real time is dear: what waits for the system's clock, and not for ours, waits shortly. */
    private static Map<String, String> haste() {
        return Map.of(
                // Days pass in seconds here, and their mail with them.
                "bijstand.mail.per-minute",
                "100000",
                "camunda.bpm.job-execution.wait-time-in-millis",
                "50",
                "camunda.bpm.job-execution.max-wait",
                "250",
                "bijstand.mail.send-every",
                "PT0.1S",
                "spring.mail.properties[mail.smtp.connectiontimeout]",
                "1000",
                "spring.mail.properties[mail.smtp.timeout]",
                "1500",
                "spring.mail.properties[mail.smtp.writetimeout]",
                "1500");
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::stop);
        mail.close();
        mailbox.close();
    }
}
