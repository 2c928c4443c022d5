package org.bijstand.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Cases from request to closure: calls come in over some days, staff, partners and members do their part, and time is moved
 * on whenever all is done that was due.
 */
final class CaseStream implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(25);
    /** So many mails a case takes, roughly, from its first to its last. */
    private static final double MAILS_PER_CASE = 10;

    private final int cases;
    private final Demand demand;
    private final Installation installation;
    private final Desk desk;
    private final Outside outside;
    private final PassingTime time;
    private final JdbcClient jdbc;
    private final List<Instant> calls;
    private int taken;
    private volatile boolean paused;
    private volatile boolean resting;

    /** @param calls when calls come in, as many each time */
    CaseStream(int cases, Demand demand, Installation installation, List<Instant> calls) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                installation.server().url(installation.database())
                        + "?currentSchema=public,bijstand&connectTimeout=5&socketTimeout=60",
                "postgres",
                "");
        this.cases = cases;
        this.demand = demand;
        this.installation = installation;
        this.calls = calls;
        this.desk = new Desk(installation.http(), demand, installation.clock());
        this.outside = new Outside(installation.http(), installation.mailbox());
        this.time = new PassingTime(installation.clock(), database, installation.nodes(), installation::deaths);
        this.jdbc = JdbcClient.create(database);
        installation.mail().readBy(outside::read);
    }

    Desk desk() {
        return desk;
    }

    Outside outside() {
        return outside;
    }

    /** How much of its mail the stream has had, from 0 to about 1. */
    double progress() {
        return installation.mail().count() / (MAILS_PER_CASE * cases);
    }

    /** Plays until every case is closed. */
    void play() {
        long start = System.nanoTime();
        while (!isOver()) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new AssertionError("cases are still open at %s; done: %s"
                        .formatted(installation.clock().instant(), desk));
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            resting = paused;
            if (resting) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            } else {
                turn();
            }
        }
    }

    /** Nobody does anything more, and time stands still, until the stream goes on. */
    void pause() {
        outside.hold();
        paused = true;
        Patience.until("the stream rests", () -> resting && outside.isQuiet());
    }

    void goOn() {
        paused = false;
        outside.release();
    }

    /** Whether nothing is to be done by the service at this moment. */
    boolean isDone() {
        return installation.mailbox().isEmpty() && time.isAllDone();
    }

    /** Everybody does what there is to do; when that is nothing, time goes on. */
    private void turn() {
        takeCalls();
        boolean nothingToDo = desk.workThroughTasks()
                && outside.isQuiet()
                && installation.mailbox().isEmpty();
        if (!nothingToDo || !time.passIfAllIsDone(nextCalls())) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void takeCalls() {
        if (nextCalls().filter(installation.clock().instant()::isBefore).isPresent() || taken == cases) {
            return;
        }
        int batch = Math.min(batch(), cases - taken);
        Map<Boolean, List<Integer>> requests =
                IntStream.range(taken, taken + batch).boxed().collect(Collectors.partitioningBy(demand::isByMail));
        requests.get(true).forEach(this::write);
        desk.takeCalls(requests.get(false));
        taken += batch;
        withdrawSome();
    }

    private void write(int request) {
        int member = Population.asking(request, demand);
        installation
                .mailbox()
                .write(Population.memberAddress(member), "Hulp gevraagd", Population.letter(member, request));
    }

    private void withdrawSome() {
        List<String> regretted = desk.acknowledged().stream()
                .filter(number -> Chance.of("withdraw " + number) < 5)
                .toList();
        regretted.forEach(desk::withdraw);
    }

    private Optional<Instant> nextCalls() {
        return taken == cases ? Optional.empty() : Optional.of(calls.get(taken / batch()));
    }

    private int batch() {
        return (cases + calls.size() - 1) / calls.size();
    }

    private boolean isOver() {
        if (taken < cases) {
            return false;
        }
        try {
            return outside.isQuiet() && isDone() && isEmpty();
        } catch (DataAccessException databaseIsAway) {
            return false;
        }
    }

    private boolean isEmpty() {
        return jdbc.sql("""
                        select not exists (select from assistance_case where status = 'OPEN')
                           and not exists (select from outbox_mail where state in ('waiting', 'sending'))
                           and not exists (select from inbox_mail where state = 'STORED')
                           and not exists (select from act_ru_execution)
                        """).query(Boolean.class).single();
    }

    @Override
    public void close() {
        desk.close();
        outside.close();
    }
}
