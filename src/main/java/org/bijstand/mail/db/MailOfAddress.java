package org.bijstand.mail.db;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.bijstand.casefile.Correspondence;
import org.bijstand.mail.inbox.InboxEntries;
import org.bijstand.mail.inbox.InboxEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Correspondence} in the inbox and the outbox. */
@Repository
class MailOfAddress implements Correspondence {

    private final InboxEntries received;
    private final JdbcClient jdbc;

    MailOfAddress(InboxEntries received, JdbcClient jdbc) {
        this.received = received;
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKnown(String address) {
        return !received.writtenBy(address).isEmpty()
                || jdbc.sql("select exists (select from outbox_mail where lower(recipient) = ?)")
                        .param(address)
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Set<String> casesWrittenIn(String address) {
        return received.writtenBy(address).stream()
                .map(InboxEntry::caseNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Map<String, Instant> newestByAddress() {
        Map<String, Instant> newest = new HashMap<>(received.newestBySender());
        jdbc.sql("""
                        select lower(recipient) as address, max(queued_at) as newest from outbox_mail
                        where state not in ('waiting', 'sending')
                        group by 1
                        """)
                .query((row, number) -> Map.entry(
                        row.getString("address"), row.getTimestamp("newest").toInstant()))
                .list()
                .forEach(sent -> newest.merge(sent.getKey(), sent.getValue(), BinaryOperator.maxBy(naturalOrder())));
        return newest;
    }
}
