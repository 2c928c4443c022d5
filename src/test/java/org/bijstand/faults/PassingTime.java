package org.bijstand.faults;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.bijstand.faults.node.SharedClock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the shared clock to when something happens next, once all that was due is done. It holds job executors and mail
 * senders for that moment: else a lease of minutes that was given a millisecond ago would be over, as never in reality.
 */
final class PassingTime {

    /** What is held longer than that after a node or the database died is held by the dead. */
    private static final Duration MOURNING = Duration.ofSeconds(5);

    private static final Duration GRAIN = Duration.ofMinutes(5);

    private final SharedClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Collection<Node> nodes;
    private final IntSupplier deaths;
    private String held = "";
    private long heldSince;
    private int deathsUntilLastMove;

    PassingTime(SharedClock clock, DriverManagerDataSource database, Collection<Node> nodes, IntSupplier deaths) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.nodes = nodes;
        this.deaths = deaths;
    }

    /** @return whether time was moved */
    boolean passIfAllIsDone(Optional<Instant> atTheLatest) {
        try {
            return isDone() && move(atTheLatest);
        } catch (DataAccessException databaseIsAway) {
            return false;
        }
    }

    /** Whether nothing is to be done at this moment, and nobody is doing anything. */
    boolean isAllDone() {
        return isDone() && !isHeldByTheLiving();
    }

    private boolean isDone() {
        return count("""
                        select (select count(*) from act_ru_job
                                where retries_ > 0 and handler_type_ <> 'history-cleanup'
                                  and (duedate_ is null or duedate_ <= :now)
                                  and (lock_exp_time_ is null or lock_exp_time_ <= :now))
                             + (select count(*) from outbox_mail mail
                                where (mail.state = 'waiting' and mail.due_at <= :now at time zone 'UTC'
                                       or mail.state = 'sending' and mail.lease_until <= :now at time zone 'UTC')
                                  and not exists (select from outbox_mail earlier
                                                  where earlier.recipient = mail.recipient
                                                    and earlier.queue_position < mail.queue_position
                                                    and earlier.state in ('waiting', 'sending')))
                        """) == 0;
    }

    private boolean move(Optional<Instant> atTheLatest) {
        boolean moved = Boolean.TRUE.equals(transaction.execute(status -> {
            // Shorter than the time after which PostgreSQL would call it a deadlock and end somebody else's
            // transaction.
            jdbc.sql("set local lock_timeout = '300ms'").update();
            jdbc.sql("lock table bijstand.outbox_mail, public.act_ru_job in exclusive mode")
                    .update();
            if (isHeldByTheLiving() || !isDone()) {
                return false;
            }
            Optional<Instant> next = next(atTheLatest);
            next.ifPresent(clock::moveTo);
            if (next.isPresent()) {
                deathsUntilLastMove = deaths.getAsInt();
                Patience.until(
                        "all nodes follow the clock",
                        () -> nodes.stream().allMatch(node -> !node.isInService() || node.follows(clock)));
            }
            return next.isPresent();
        }));
        return moved;
    }

    /** A little late, so that what is due at nearly the same moment happens together. */
    private Optional<Instant> next(Optional<Instant> atTheLatest) {
        Instant now = clock.instant();
        Optional<Instant> due = jdbc.sql("""
                        select min(moment) from (
                          select duedate_ as moment from act_ru_job
                            where retries_ > 0 and handler_type_ <> 'history-cleanup'
                          union all select lock_exp_time_ from act_ru_job where lock_exp_time_ is not null
                          union all select due_at at time zone 'UTC' from outbox_mail where state = 'waiting'
                          union all select lease_until at time zone 'UTC' from outbox_mail where state = 'sending') events
                        where moment > :now
                        """)
                .param("now", utc(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        Optional<Instant> first = due.map(
                        moment -> atTheLatest.filter(moment::isAfter).orElse(moment))
                .or(() -> atTheLatest);
        return first.map(moment -> {
            long grains = moment.toEpochMilli() / GRAIN.toMillis() + 1;
            return Instant.ofEpochMilli(grains * GRAIN.toMillis());
        });
    }

    private boolean isHeldByTheLiving() {
        String now = jdbc.sql("""
                        select coalesce(string_agg(held, ',' order by held), '') from (
                          select id_ || lock_exp_time_ as held from act_ru_job where lock_exp_time_ > :now
                          union all select id || '' || lease_until from outbox_mail where lease_until > :now at time zone 'UTC') all_held
                        """)
                .param("now", utc(clock.instant()))
                .query(String.class)
                .single();
        if (!now.equals(held)) {
            held = now;
            heldSince = System.nanoTime();
        }
        boolean mayBeOfTheDead = deaths.getAsInt() > deathsUntilLastMove;
        return !held.isEmpty() && !(mayBeOfTheDead && System.nanoTime() - heldSince > MOURNING.toNanos());
    }

    private long count(String query) {
        return jdbc.sql(query)
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The engine stores times in UTC without a zone; the test's JVM runs in UTC. */
    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
