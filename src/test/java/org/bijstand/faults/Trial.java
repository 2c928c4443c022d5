package org.bijstand.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** One stream of cases with something that breaks in the middle of it, and the count afterwards. */
final class Trial implements AutoCloseable {

    static final int CASES = Integer.getInteger("faults.cases", 200);

    private static final ResultTable TABLE = new ResultTable();
    private static final List<Instant> MORNINGS = IntStream.range(0, 5)
            .mapToObj(day -> Instant.parse("2026-11-02T07:00:00Z").plus(Duration.ofDays(day)))
            .toList();
    private static final long MILLIS = Duration.ofMinutes(25).toMillis();

    private final String name;
    private final Installation installation;
    private final int cases;
    private final int deathsBefore;
    private final CaseStream stream;
    private final List<Duration> recoveries = new ArrayList<>();
    private final long start = System.nanoTime();

    Trial(String name, Installation installation) throws Exception {
        this(name, installation, Demand.ORDINARY);
    }

    /** Requests come in on five mornings. */
    Trial(String name, Installation installation, Demand demand) throws Exception {
        this(name, installation, CASES, demand, MORNINGS);
    }

    /** @param calls when they come in, as many each time */
    Trial(String name, Installation installation, int cases, Demand demand, List<Instant> calls) throws Exception {
        this.name = name;
        this.installation = installation;
        this.cases = cases;
        this.deathsBefore = installation.deaths();
        installation.clock().moveTo(calls.get(0));
        installation.start();
        this.stream = new CaseStream(cases, demand, installation, calls);
    }

    CaseStream stream() {
        return stream;
    }

    Checker checker() {
        return new Checker(
                installation.server().client(installation.database()),
                installation.mail().letters());
    }

    /** Plays all cases to their end, while the fault happens beside them, and counts. */
    void survive(Fault fault) throws Exception {
        Thread player = Thread.currentThread();
        CompletableFuture<Void> broken = CompletableFuture.runAsync(() -> {
            try {
                fault.happen();
            } catch (Exception | Error failure) {
                player.interrupt();
                throw new CompletionException(failure);
            }
        });
        stream.play();
        Thread.interrupted();
        broken.get();
        Findings found = checker().check(stream.desk(), stream.outside(), installation.mailbox());
        TABLE.add(name, found, recoveries, Duration.ofNanos(System.nanoTime() - start));
        assertThat(found.losses()).as(found.toString()).containsOnly(0);
        // More, when a call was taken but the answer to it got lost, so that somebody called again.
        assertThat(found.cases()).as("each request is a case").isGreaterThanOrEqualTo(cases);
        assertThat(found.repeats())
                .as("only who dies between acceptance and mark sends again, under the same Message-ID")
                .isLessThanOrEqualTo(installation.deaths() - deathsBefore);
    }

    /** @param share of what the stream takes in all, by its mail */
    void awaitProgress(double share) {
        Patience.until("progress of " + share, MILLIS, () -> stream.progress() >= share);
    }

    /** Waits by the shared clock. */
    void awaitTime(Duration duration) {
        Instant until = installation.clock().instant().plus(duration);
        Patience.until(
                "the clock is at " + until,
                MILLIS,
                () -> !installation.clock().instant().isBefore(until));
    }

    void awaitAnswer() {
        Http http = installation.http();
        Patience.until(
                "the service answers",
                () -> http.get("/engine-rest/task/count", Population.CASE_WORKER)
                        .filter(answer -> answer.statusCode() == 200)
                        .isPresent());
    }

    /** The load balancer is told to send nobody to a node that can't reach its database. */
    void awaitUnready() {
        Http http = installation.http();
        Patience.until(
                "the service says that it can't work",
                () -> http.get("/actuator/health/readiness")
                        .filter(answer -> answer.statusCode() == 503)
                        .isPresent());
    }

    void awaitMail() {
        int before = installation.mail().count();
        Patience.until("mail leaves", () -> installation.mail().count() > before);
    }

    /** How long it takes until the service does again what it could not do. */
    void recovery(Fault until) throws Exception {
        long begin = System.nanoTime();
        until.happen();
        recoveries.add(Duration.ofNanos(System.nanoTime() - begin));
    }

    @Override
    public void close() throws Exception {
        stream.close();
        installation.close();
    }

    @FunctionalInterface
    interface Fault {
        void happen() throws Exception;
    }
}
