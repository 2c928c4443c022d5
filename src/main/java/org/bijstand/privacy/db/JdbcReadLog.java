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

    /** One of them is there. */
    private static final String WHOSE = "coalesce(case_number, person)";

    private static final long PERIOD = Duration.ofMinutes(10).toSeconds();

    private final JdbcClient jdbc;
    private final PersonReference people;
    private final TransactionTemplate ofItsOwn;

    JdbcReadLog(JdbcClient jdbc, PersonReference people, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.people = people;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void add(Reading reading) {
        add("case_number", reading);
    }

    @Override
    public void addPerson(String user, String person, String place, Instant at) {
        add("person", new Reading(user, people.of(person), place, at));
    }

    /** In the reader's transaction, unless that one may only read. */
    private void add(String column, Reading reading) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            ofItsOwn.executeWithoutResult(work -> insert(column, reading));
        } else {
            insert(column, reading);
        }
    }

    private void insert(String column, Reading reading) {
        long second = reading.at().getEpochSecond();
        jdbc.sql("""
                insert into case_read (user_id, %1$s, place, read_at, period)
                values (:user, :whose, :place, :at, :period)
                on conflict (user_id, %1$s, place, period) where %1$s is not null do nothing
                """.formatted(column))
                .param("user", reading.user())
                .param("whose", reading.caseNumber())
                .param("place", reading.place())
                .param("at", moment(reading.at()))
                .param("period", moment(Instant.ofEpochSecond(second - second % PERIOD)))
                .update();
    }

    @Override
    public List<String> references(String person) {
        return people.allOf(person);
    }

    @Override
    public List<Reading> find(Search search, int skipped, int most) {
        return asked(
                        "user_id, " + WHOSE + " as whose, place, read_at",
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
        given.put(
                WHOSE + " in (:case)",
                search.caseNumber() == null ? null : List.of(search.caseNumber().split(" ")));
        given.put("user_id = :user", search.user());
        given.put("read_at >= :from", search.from() == null ? null : moment(search.from()));
        given.put("read_at < :until", search.until() == null ? null : moment(search.until()));
        given.values().removeIf(Objects::isNull);
        JdbcClient.StatementSpec statement = jdbc.sql("select " + columns + " from case_read where "
                + String.join(" and ", given.isEmpty() ? Set.of("true") : given.keySet()) + rest);
        given.forEach((condition, value) -> statement.param(condition.replaceAll(".*:(\\w+).*", "$1"), value));
        return statement;
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getString("user_id"),
                row.getString("whose"),
                row.getString("place"),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
