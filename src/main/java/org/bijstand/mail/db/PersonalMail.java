package org.bijstand.mail.db;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonalData;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntries;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.MailFile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All mail about a person's cases, whoever wrote it, and what the person wrote or was written elsewhere: in somebody
 * else's case, in quarantine, or in no case at all.
 */
@Repository
@Order(50)
class PersonalMail implements PersonalData {

    private static final String IN = "Mail aan ons";
    private static final String OUT = "Mail van ons";
    private static final String DECISIONS = "Beslissingen over mail";
    private static final String BAD = "Adressen die niet bereikt worden";

    /** What is still to be sent says something about a case of somebody else, who counts on it. */
    private static final String WRITTEN_TO = """
            select id from outbox_mail
            where lower(recipient) in (:keys) and state not in ('waiting', 'sending') order by queue_position
            """;

    private final JdbcClient jdbc;
    private final InboxEntries received;
    private final Inbox inbox;
    private final OutgoingMails outgoing;

    PersonalMail(JdbcClient jdbc, InboxEntries received, Inbox inbox, OutgoingMails outgoing) {
        this.jdbc = jdbc;
        this.received = received;
        this.inbox = inbox;
        this.outgoing = outgoing;
    }

    @Override
    public List<Kept> of(DataSubject person) {
        List<InboxEntry> in = in(person);
        Set<UUID> out = out(person);
        return Stream.of(
                        new Kept(IN, in.stream().map(this::fields).toList()),
                        new Kept(
                                OUT,
                                out.stream()
                                        .map(id -> fields(outgoing.find(id).orElseThrow()))
                                        .toList()),
                        new Kept(
                                DECISIONS,
                                rows(
                                        "select decision, reason, decided_by, " + moment("decided_at")
                                                + " from mail_decision" + " where mail_id in (:ids) order by id",
                                        ids(in, out))),
                        new Kept(
                                BAD,
                                rows(
                                        "select address, " + moment("since")
                                                + ", reason from bad_address where address in (:ids)",
                                        person.addresses())))
                .filter(kept -> !kept.entries().isEmpty())
                .toList();
    }

    /** Of what we refuse to hand out, for it could do harm, a text says why. */
    @Override
    public Stream<KeptFile> files(DataSubject person) {
        return Stream.concat(
                in(person).stream().flatMap(this::received),
                out(person).stream().flatMap(this::sent));
    }

    private Stream<KeptFile> received(InboxEntry mail) {
        return inbox.readable(mail.id()).map(InboxMail::files).orElse(List.of()).stream()
                .map(file -> inbox.file(mail.id(), file.position()).orElseThrow())
                .map(found -> found.file().kind().isHarmless()
                        ? new KeptFile(found.file().safeName(), found.content())
                        : new KeptFile(
                                found.file().name() + ".txt",
                                "Dit bestand is niet meegegeven: het is %s. De mail zelf staat nog in de mailbox.\n"
                                        .formatted(found.refusal())
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private Stream<KeptFile> sent(UUID mailId) {
        return IntStream.range(0, outgoing.find(mailId).orElseThrow().files().size())
                .mapToObj(position -> outgoing.file(mailId, position).orElseThrow())
                .map(file -> new KeptFile(file.fileName(), file.content()));
    }

    @Override
    public Map<String, Integer> erase(DataSubject person) {
        List<InboxEntry> in = in(person);
        Set<UUID> out = out(person);
        Set<UUID> received = new LinkedHashSet<>(in.stream().map(InboxEntry::id).toList());
        Map<String, Integer> gone = new LinkedHashMap<>();
        gone.put(DECISIONS, change("delete from mail_decision where mail_id in (:ids)", ids(in, out)));
        gone.put(
                BAD,
                change("delete from bad_address where mail_id in (:ids)", out)
                        + change("delete from bad_address where address in (:ids)", person.addresses()));
        change("update inbox_mail set answered_mail = null where answered_mail in (:ids)", out);
        gone.put(IN, change("delete from inbox_mail where id in (:ids)", received));
        gone.put(OUT, change("delete from outbox_mail where id in (:ids)", out));
        gone.values().removeIf(rows -> rows == 0);
        return gone;
    }

    private List<InboxEntry> in(DataSubject person) {
        Map<UUID, InboxEntry> found = new LinkedHashMap<>();
        person.caseNumbers()
                .forEach(caseNumber -> received.ofCase(caseNumber).forEach(mail -> found.put(mail.id(), mail)));
        person.addresses().forEach(address -> received.writtenBy(address).forEach(mail -> found.put(mail.id(), mail)));
        // A contact form writes in its own name; the receipt goes to whom it asks to answer.
        ids("select mail_id from mail_request where sender in (:keys)", person.addresses()).stream()
                .flatMap(id -> received.find(id).stream())
                .forEach(mail -> found.put(mail.id(), mail));
        return List.copyOf(found.values());
    }

    private Set<UUID> out(DataSubject person) {
        Set<UUID> found = new LinkedHashSet<>();
        found.addAll(ids(
                "select id from outbox_mail where case_number in (:keys) order by queue_position",
                person.caseNumbers()));
        found.addAll(ids(WRITTEN_TO, person.addresses()));
        return found;
    }

    private List<UUID> ids(String query, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(query).param("keys", keys).query(UUID.class).list();
    }

    private static Set<UUID> ids(List<InboxEntry> in, Set<UUID> out) {
        Set<UUID> all = new LinkedHashSet<>(out);
        in.forEach(mail -> all.add(mail.id()));
        return all;
    }

    private List<Map<String, Object>> rows(String query, Collection<?> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(query).param("ids", ids).query().listOfRows();
    }

    /** As text that every reader understands. */
    private static String moment(String column) {
        return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as " + column;
    }

    private int change(String statement, Collection<?> ids) {
        return ids.isEmpty() ? 0 : jdbc.sql(statement).param("ids", ids).update();
    }

    private Map<String, Object> fields(InboxEntry mail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "case_number", mail.caseNumber());
        put(fields, "received_at", mail.receivedAt());
        put(fields, "sender", mail.sender());
        put(fields, "subject", mail.subject());
        put(fields, "state", mail.state());
        put(fields, "text", inbox.readable(mail.id()).map(InboxMail::text).orElse("(onleesbaar)"));
        put(
                fields,
                "files",
                inbox.readable(mail.id()).map(InboxMail::files).orElse(List.of()).stream()
                        .map(MailFile::name)
                        .toList());
        return fields;
    }

    private static Map<String, Object> fields(OutgoingMail mail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "case_number", mail.caseNumber());
        put(fields, "queued_at", mail.queuedAt());
        put(fields, "sent_at", mail.sentAt());
        put(fields, "recipient", mail.recipient().value());
        put(fields, "subject", mail.subject());
        put(fields, "state", mail.state());
        put(fields, "text", mail.text());
        put(fields, "files", mail.files());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null && !List.of().equals(value)) {
            fields.put(name, value instanceof List<?> ? value : value.toString());
        }
    }
}
