package org.bijstand.privacy.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bijstand.privacy.ReadLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link ReadLog} in the table {@code case_read}, which the database itself guards against changes. */
@Repository
class JdbcReadLog implements ReadLog {

    private static final long PERIOD = Duration.ofMinutes(10).toSeconds();

    private final JdbcClient jdbc;
    private final TransactionTemplate ofItsOwn;

    JdbcReadLog(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the reader's transaction, unless that one may only read. */
    @Override
    public void add(Reading reading) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            ofItsOwn.executeWithoutResult(work -> insert(reading));
        } else {
            insert(reading);
        }
    }

    private void insert(Reading reading) {
        long second = reading.at().getEpochSecond();
        jdbc.sql("""
                insert into case_read (user_id, case_number, place, read_at, period)
                values (:user, :case, :place, :at, :period)
                on conflict (user_id, case_number, place, period) do nothing
                """)
                .param("user", reading.user())
                .param("case", reading.caseNumber())
                .param("place", reading.place())
                .param("at", moment(reading.at()))
                .param("period", moment(Instant.ofEpochSecond(second - second % PERIOD)))
                .update();
    }

    @Override
    public List<Reading> find(Search search, int skipped, int most) {
        return asked(
                        "user_id, case_number, place, read_at",
                        search,
                        " order by read_at desc, id desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query(JdbcReadLog::reading)
                .list();
    }

    @Override
    public long count(Search search) {
        return asked("count(*)", search, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String columns, Search search, String rest) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("case_number = :case", search.caseNumber());
        given.put("user_id = :user", search.user());
        given.put("read_at >= :from", search.from() == null ? null : moment(search.from()));
        given.put("read_at < :until", search.until() == null ? null : moment(search.until()));
        given.values().removeIf(Objects::isNull);
        JdbcClient.StatementSpec statement = jdbc.sql("select " + columns + " from case_read where "
                + String.join(" and ", given.isEmpty() ? Set.of("true") : given.keySet()) + rest);
        given.forEach((condition, value) -> statement.param(condition.substring(condition.indexOf(':') + 1), value));
        return statement;
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getString("user_id"),
                row.getString("case_number"),
                row.getString("place"),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
