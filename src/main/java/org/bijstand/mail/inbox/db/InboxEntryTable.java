package org.bijstand.mail.inbox.db;

import static java.util.Comparator.naturalOrder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.mail.db.LinePrefixes;
import org.bijstand.mail.inbox.InboxEntries;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxKind;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.QuarantineReason;
import org.bijstand.mail.inbox.db.SealedInbox.Column;
import org.bijstand.mail.inbox.db.SealedInbox.SenderColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InboxEntryTable implements InboxEntries {

    /** Everything but the message itself. */
    private static final String ENTRIES = """
            select id, received_at, sender_sealed, subject_sealed, kind, state, reason, case_number, answered_mail, files,
                   overruled_by, overruled_at
            from inbox_mail
            """;

    private static final String QUARANTINED = "state = 'QUARANTINED'";
    private static final String WITHOUT_CASE = "case_number is null and state <> 'QUARANTINED'";

    private final JdbcClient jdbc;
    private final SenderColumn senders;
    private final Column subjects;

    InboxEntryTable(JdbcClient jdbc, SenderColumn inboxSender, Column inboxSubject) {
        this.jdbc = jdbc;
        this.senders = inboxSender;
        this.subjects = inboxSubject;
    }

    @Override
    public Optional<InboxEntry> find(UUID id) {
        return jdbc.sql(ENTRIES + "where id = ?").param(id).query(this::listed).optional();
    }

    @Override
    public List<InboxEntry> ofCase(String caseNumber) {
        return jdbc.sql(ENTRIES + "where case_number = ? order by received_at, arrival")
                .param(caseNumber)
                .query(this::listed)
                .list();
    }

    @Override
    public List<InboxEntry> writtenBy(String address) {
        return jdbc.sql(ENTRIES + "where sender_hash in (:hashes) order by received_at, arrival")
                .param("hashes", senders.hashes(address))
                .query(this::listed)
                .list();
    }

    @Override
    public Map<String, Instant> newestBySender() {
        Map<String, Instant> newest = new HashMap<>();
        jdbc.sql("""
                        select distinct on (sender_hash) id, sender_sealed, received_at from inbox_mail
                        where sender_hash is not null
                        order by sender_hash, received_at desc
                        """)
                .query((row, number) -> Map.entry(
                        senders.line(row.getBytes("sender_sealed"), row.getObject("id", UUID.class)),
                        row.getTimestamp("received_at").toInstant()))
                .list()
                .forEach(mail -> SenderColumn.addressIn(mail.getKey())
                        // Twice while the hashes follow to a new key.
                        .ifPresent(address ->
                                newest.merge(address, mail.getValue(), BinaryOperator.maxBy(naturalOrder()))));
        return newest;
    }

    @Override
    public List<InboxEntry> withoutCase(Set<ServiceLine> lines, int most) {
        return newest(WITHOUT_CASE, lines, most);
    }

    @Override
    public List<InboxEntry> quarantined(Set<ServiceLine> lines, int most) {
        return newest(QUARANTINED, lines, most);
    }

    private List<InboxEntry> newest(String which, Set<ServiceLine> lines, int most) {
        return jdbc.sql(ENTRIES + "where " + which + " and " + LinePrefixes.CONDITION
                        + " order by arrival desc limit ?")
                .params(LinePrefixes.of(lines), most)
                .query(this::listed)
                .list();
    }

    @Override
    public long countWithoutCase(Set<ServiceLine> lines) {
        return count(WITHOUT_CASE, lines);
    }

    @Override
    public long countQuarantined(Set<ServiceLine> lines) {
        return count(QUARANTINED, lines);
    }

    private long count(String which, Set<ServiceLine> lines) {
        return jdbc.sql("select count(*) from inbox_mail where " + which + " and " + LinePrefixes.CONDITION)
                .param(LinePrefixes.of(lines))
                .query(Long.class)
                .single();
    }

    private InboxEntry listed(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String reason = row.getString("reason");
        Timestamp overruledAt = row.getTimestamp("overruled_at");
        UUID id = row.getObject("id", UUID.class);
        return new InboxEntry(
                id,
                row.getTimestamp("received_at").toInstant(),
                senders.line(row.getBytes("sender_sealed"), id),
                subjects.line(row.getBytes("subject_sealed"), id),
                kind == null ? null : InboxKind.valueOf(kind),
                InboxState.valueOf(row.getString("state")),
                reason == null ? null : QuarantineReason.valueOf(reason),
                row.getString("case_number"),
                row.getObject("answered_mail", UUID.class),
                row.getInt("files"),
                row.getString("overruled_by"),
                overruledAt == null ? null : overruledAt.toInstant());
    }
}
