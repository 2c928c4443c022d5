package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bijstand.attack.AttackTable;
import org.bijstand.calendar.MovableClock;
import org.bijstand.engine.access.Staff.Person;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What takes the same work takes the same time: nobody learns from it who exists, or whether a guess counted. */
@ApplicationTest
class LogInWorkTest {

    private static final String WRONG = "Geraden-wachtwoord-1";
    private static final Work ONE_GUESS = new Work(1, 1);

    /** What a guess costs us. */
    private record Work(int hashes, int rowsWritten) {}

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final String somebody = "somebody-" + UUID.randomUUID();
    private final AtomicInteger hashes = new AtomicInteger();
    private ProcessEngineConfigurationImpl configuration;
    private PasswordManager stock;

    @BeforeEach
    void countHashes() {
        staff.addIfMissing(new Person(somebody, "Stef", "Testmans", null, Users.PASSWORD, List.of(Roles.CASE_WORKER)));
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        stock = configuration.getPasswordManager();
        configuration.setPasswordManager(new PasswordManager(new Sha512HashDigest(), List.of()) {
            @Override
            public boolean check(String password, String encrypted) {
                hashes.incrementAndGet();
                return super.check(password, encrypted);
            }
        });
    }

    @AfterEach
    void leaveNothing() {
        configuration.setPasswordManager(stock);
        identity.deleteUser(somebody);
        clock.reset();
    }

    @Test
    void aNameThatNobodyHasIsAsMuchWorkAsAnyOtherAlsoWhileSomebodyHasToWait() {
        List<Work> guesses = new ArrayList<>();
        for (int guess = 0; guess < 2 * LogInThrottle.FREE_MISSES; guess++) {
            guesses.add(workOf(() -> page(somebody)));
            guesses.add(workOf(() -> page("nobody-" + UUID.randomUUID())));
            guesses.add(workOf(() -> page("nobody")));
            guesses.add(workOf(() -> program(somebody)));
            guesses.add(workOf(() -> program("nobody")));
        }

        assertThat(guesses).containsOnly(ONE_GUESS);
        AttackTable.record("who exists, told by the work that a guess takes", guesses.size(), (int)
                guesses.stream().filter(work -> !work.equals(ONE_GUESS)).count());
    }

    private void page(String name) {
        assertThat(HttpCaller.anonymous(port).signIn(name, WRONG).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("?fout"));
    }

    private void program(String name) {
        assertThat(HttpCaller.program(port, name, WRONG)
                        .getJson("/engine-rest/task/count")
                        .statusCode())
                .isEqualTo(401);
    }

    private Work workOf(Runnable guess) {
        clock.advance(Duration.ofMillis(1));
        Instant before = clock.instant();
        hashes.set(0);
        guess.run();
        int written = jdbc.sql("select count(*) from log_in_miss where last_miss_at between ? and ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new Work(hashes.get(), written);
    }
}
