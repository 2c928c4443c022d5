package org.bijstand.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bijstand.faults.MailSink.Mood;
import org.bijstand.faults.Races.Race;
import org.bijstand.testing.CuttingProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What breaks in a data centre breaks here, in the middle of a stream of cases (P4). Afterwards everything is counted that
 * people would miss. Run by {@code ./mvnw verify -Pfaults}; the README says what it prints.
 */
@Tag("faults")
class FaultsTest {

    private static DataCentre dataCentre;

    @BeforeAll
    static void theInstallationIsPrepared() throws IOException {
        dataCentre = new DataCentre();
    }

    @AfterAll
    static void everythingEnds() throws IOException {
        dataCentre.close();
    }

    @Test
    void theApplicationIsKilledFiveTimes() throws Exception {
        Installation installation = dataCentre.installation("killed", 1);
        Random moments = Chance.random("kill");
        try (Trial trial = new Trial("a) kill -9 of the node, five times", installation)) {
            trial.survive(() -> {
                for (int kill = 1; kill <= 5; kill++) {
                    trial.awaitProgress((kill - 1 + moments.nextDouble()) * 0.14);
                    installation.node(1).kill();
                    trial.recovery(() -> installation.node(1).start());
                }
            });
        }
    }

    @Test
    void oneOfTwoNodesIsKilledAndTheOtherGoesOn() throws Exception {
        Installation installation = dataCentre.installation("two_nodes", 2);
        try (Trial trial = new Trial("b) one of two nodes killed", installation)) {
            trial.survive(() -> {
                trial.awaitProgress(0.4);
                installation.node(2).kill();
                trial.recovery(trial::awaitMail);
            });
        }
    }

    @Test
    void theDatabaseIsStoppedForHalfAMinuteAndKilledLater() throws Exception {
        Installation installation = dataCentre.installation("no_database", 1);
        DatabaseServer server = dataCentre.server();
        try (Trial trial = new Trial("c) PostgreSQL stopped for 30 s, killed", installation)) {
            trial.survive(() -> {
                trial.awaitProgress(0.25);
                server.stop();
                var back = server.startAfter(Duration.ofSeconds(30));
                trial.awaitUnready();
                back.get();
                trial.recovery(trial::awaitAnswer);
                trial.awaitProgress(0.5);
                server.kill();
                server.start();
                trial.recovery(trial::awaitAnswer);
            });
        }
    }

    @Test
    void theMailServerRefusesHangsAndIsBusyAndDoesNotKnowSomeMembers() throws Exception {
        Installation installation = dataCentre.installation("no_mail", 1);
        MailSink mail = installation.mail();
        for (int member = 20; member < 25; member++) {
            mail.forget(Population.memberAddress(member));
        }
        try (Trial trial = new Trial("d) SMTP refuses, hangs, 451, 550", installation)) {
            trial.survive(() -> {
                trial.awaitProgress(0.15);
                mail.fall(Mood.REFUSING);
                trial.awaitTime(Duration.ofHours(3));
                recover(trial, mail);
                trial.awaitProgress(0.3);
                mail.fall(Mood.SILENT);
                Patience.until("ten conversations have hung", () -> mail.ignored() >= 10);
                recover(trial, mail);
                trial.awaitProgress(0.45);
                mail.fall(Mood.BUSY);
                trial.awaitTime(Duration.ofHours(3));
                recover(trial, mail);
            });

            assertThat(trial.stream().desk().done("Task_FollowUpUndelivered")).isPositive();
        }
    }

    private static void recover(Trial trial, MailSink mail) throws Exception {
        mail.fall(Mood.WELL);
        trial.recovery(trial::awaitMail);
    }

    @Test
    void theMailboxBreaksOffInTheMiddleOfMessages() throws Exception {
        Installation installation = dataCentre.installation("mailbox", 1);
        CuttingProxy way = installation.mailbox().way();
        Random bytes = Chance.random("cut");
        try (Trial trial = new Trial("e) IMAP breaks off, thirty times", installation, Demand.BY_MAIL)) {
            trial.survive(() -> {
                for (int cut = 1; cut <= 30; cut++) {
                    int cuts = cut;
                    way.cutAfter(500 + bytes.nextInt(12_000));
                    Patience.until("the connection is cut", () -> way.cuts() == cuts);
                }
                trial.recovery(() -> Patience.until("the mailbox is empty", installation.mailbox()::isEmpty));
            });
        }
    }

    @Test
    void partnersAcceptAtTheSameMomentOnTwoNodes() throws Exception {
        Installation installation = dataCentre.installation("races", 2);
        List<Instant> evenings = Stream.of("2026-11-02T17:00:00Z", "2026-11-03T07:00:00Z", "2026-11-03T17:00:00Z")
                .map(Instant::parse)
                .toList();
        int cases = Trial.CASES + Trial.CASES / 5;
        try (Trial trial = new Trial(
                        "f) acceptances at the same moment", installation, cases, Demand.EVEN_AND_URGENT, evenings);
                Races races = new Races(
                        installation.addresses(),
                        installation.server().client(installation.database()),
                        trial.stream().outside())) {
            installation.mail().readBy(races::read);
            trial.survive(() -> {});

            assertThat(races.races()).hasSizeGreaterThanOrEqualTo(Trial.CASES);
            assertThat(races.races()).allSatisfy(race -> assertThat(race).isEqualTo(new Race(1, 0)));
        }
    }

    @Test
    void afterEightHoursOfDowntimeEverybodyGetsOneMail() throws Exception {
        Installation installation = dataCentre.installation("downtime", 1);
        try (Trial trial = new Trial("g) eight hours of downtime", installation)) {
            trial.survive(() -> {
                trial.awaitProgress(0.35);
                trial.stream().pause();
                installation.node(1).stop();
                Instant restart = installation.clock().instant().plus(Duration.ofHours(8));
                installation.clock().moveTo(restart);
                int overdue = trial.checker().timersOverdue(restart);
                System.out.println(overdue + " timers are overdue after eight hours of downtime");
                assertThat(overdue).isPositive();
                trial.recovery(() -> {
                    installation.node(1).start();
                    Patience.until("all that was due is done", trial.stream()::isDone);
                });

                assertThat(trial.checker().mailsSince(restart)).isPositive();
                assertThat(trial.checker().toldSeveralTimesSince(restart)).isEmpty();
                trial.stream().goOn();
            });
        }
    }

    @Test
    void timersAndVisitsKeepTheirLocalTimeWhenTheClockIsPutBack() throws Exception {
        change(
                "h) clock change of 25 October 2026",
                "autumn",
                "2026-10-22T07:00:00Z",
                "2026-10-23T12:00:00Z",
                "2026-10-24T18:00:00Z",
                // Half past two in the night, twice.
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z");
    }

    @Test
    void timersAndVisitsKeepTheirLocalTimeWhenTheClockIsPutForward() throws Exception {
        change(
                "h) clock change of 28 March 2027",
                "spring",
                "2027-03-25T07:00:00Z",
                "2027-03-26T12:00:00Z",
                "2027-03-27T18:00:00Z",
                // A quarter before the hour that does not exist, and a quarter after it.
                "2027-03-28T00:45:00Z",
                "2027-03-28T01:15:00Z");
    }

    private static void change(String name, String place, String... calls) throws Exception {
        Installation installation = dataCentre.installation(place, 1);
        List<Instant> moments = Stream.of(calls).map(Instant::parse).toList();
        try (Trial trial = new Trial(name, installation, Trial.CASES, Demand.ORDINARY, moments)) {
            trial.survive(() -> {});

            assertThat(trial.checker().timed()).isPositive();
            assertThat(trial.checker().offTime()).isZero();
        }
    }
}
