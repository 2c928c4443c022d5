package org.bijstand.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTimesTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final WaitingTimesTable TABLE = new WaitingTimesTable();
    private static final List<Integer> ATTEMPTS = List.of(1, 2, 3, 4);

    private final Clock clock = Clock.fixed(local("2026-10-05T09:00"), BRUSSELS);
    private final WaitingTimes waitingTimes =
            new WaitingTimes(TABLE, WorkingCalendars.officeFromEightToSix(clock), clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offer-reminder",
                "offer-answer",
                "proposal-decision",
                "coordinator-pickup",
                "supervisor-pickup",
                "assessment",
                "exception-decision",
                "dispatch-margin",
                "report-request",
                "report-reminder",
                "report-missing",
                "incident-judgement",
                "incident-follow-up",
                "mail-request",
                "mail-reply",
                "mail-answer",
                "mail-quarantine",
                "undelivered-mail",
                "satisfaction",
                "partner-judgement"
            })
    void everyStepHasAWaitAtEveryMomentForEveryUrgencyAndAttempt(String step) {
        assertThat(everySituationOf(step)).hasSize(3 * 3 * 3 * 4).allSatisfy(situation -> {
            List<Map<String, Object>> answers = TABLE.evaluate(WaitingTimes.DECISION, situation);
            assertThat(answers).hasSize(1);
            Map<String, Object> answer = answers.get(0);
            Wait.parse((String) answer.get("wait"), (String) answer.get("counting"));
            if (step.equals("offer-answer")) {
                assertThat(answer.get("offersAtOnce"))
                        .isEqualTo(
                                Map.of("NORMAL", 1, "URGENT", 3, "IMMEDIATE", 5).get(situation.get("urgency")));
            }
        });
    }

    @Test
    void theReminderAlwaysComesBeforeTheOfferIsWithdrawn() {
        assertThat(everySituationOf("offer-reminder")).allSatisfy(situation -> {
            Wait reminder = wait("offer-reminder", situation);
            Wait withdrawal = wait("offer-answer", situation);
            assertThat(reminder.inOfficeHours()).isEqualTo(withdrawal.inOfficeHours());
            assertThat(reminder.time()).isLessThan(withdrawal.time());
        });
    }

    @Test
    void anUnclearAnswerIsToBeJudgedWellBeforeTheOfferExpires() {
        assertThat(everySituationOf("mail-answer")).allSatisfy(situation -> {
            Wait judgement = wait("mail-answer", situation);
            Wait withdrawal = wait("offer-answer", situation);
            assertThat(judgement.inOfficeHours()).isEqualTo(withdrawal.inOfficeHours());
            assertThat(judgement.time()).isLessThanOrEqualTo(withdrawal.time().dividedBy(2));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer-reminder", "offer-answer"})
    void noAttemptWaitsLongerThanTheOneBeforeIt(String step) {
        Map<Map<String, Object>, List<Duration>> byAttempt = everySituationOf(step)
                .collect(groupingBy(
                        situation -> situation.entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("attempt"))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        mapping(situation -> wait(step, situation).time(), Collectors.toList())));

        assertThat(byAttempt.values())
                .allSatisfy(waits -> assertThat(waits)
                        .hasSize(ATTEMPTS.size())
                        .isSortedAccordingTo((earlier, later) -> later.compareTo(earlier)));
    }

    @Test
    void theMarginBeforeTheFirstVisitIsCountedByTheClock() {
        assertThat(everySituationOf("dispatch-margin")
                        .map(situation -> wait("dispatch-margin", situation).inOfficeHours())
                        .collect(toSet()))
                .containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary request is waited for in office hours only
        "offer-reminder, NORMAL, 1, 2026-10-05T09:00, 2026-10-05T11:00",
        "offer-answer,   NORMAL, 1, 2026-10-02T16:00, 2026-10-05T10:00",
        "offer-answer,   NORMAL, 3, 2026-10-02T16:00, 2026-10-02T18:00",
        // an urgent one at night by the clock
        "offer-reminder, URGENT, 1, 2026-10-05T23:00, 2026-10-05T23:15",
        "offer-answer,   URGENT, 1, 2026-10-05T23:00, 2026-10-05T23:30",
        "offer-answer,   URGENT, 1, 2026-10-05T09:00, 2026-10-05T10:00",
        // also through the hour that comes twice, and the one that does not exist
        "offer-answer,   URGENT, 1, 2026-10-25T01:50, 2026-10-25T02:20",
        "offer-answer,   URGENT, 1, 2027-03-28T01:50, 2027-03-28T03:20",
        // a day in office time is a working day: over Ascension Day
        "report-reminder, NORMAL, 1, 2026-05-13T12:00, 2026-05-15T12:00",
        // days by the clock end at the same local time, although the clocks changed
        "satisfaction,   NORMAL, 1, 2026-10-20T15:00, 2026-11-03T15:00",
        "report-request, IMMEDIATE, 2, 2026-10-04T22:30, 2026-10-04T22:30",
        // mail is read in office hours, unless it can't wait
        "mail-request,   NORMAL, 1, 2026-10-03T22:00, 2026-10-05T10:00",
        "mail-request,   URGENT, 1, 2026-10-03T23:00, 2026-10-04T00:00",
        "mail-reply,     IMMEDIATE, 1, 2026-10-03T22:00, 2026-10-03T22:15",
        "mail-answer,    NORMAL, 1, 2026-10-05T17:45, 2026-10-06T08:15"
    })
    void aStepIsDueAfterItsWaitingTime(String step, Urgency urgency, int attempt, String from, String due) {
        assertThat(waitingTimes.due(step, urgency, attempt, local(from))).isEqualTo(local(due));
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL,    2026-10-25T12:00, 2026-10-24T12:00",
        "URGENT,    2026-10-25T12:00, 2026-10-25T08:00",
        "IMMEDIATE, 2026-10-25T12:00, 2026-10-25T11:00"
    })
    void theDeadlineOfTheSearchLiesBeforeTheFirstVisit(Urgency urgency, String firstVisit, String deadline) {
        assertThat(waitingTimes.dispatchDeadline(urgency, local(firstVisit))).isEqualTo(local(deadline));
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 1", "URGENT, 3", "IMMEDIATE, 5"})
    void theMoreUrgentTheMorePartnersAreAskedAtOnce(Urgency urgency, int partners) {
        assertThat(waitingTimes.offersAtOnce(urgency, 1)).isEqualTo(partners);
    }

    @Test
    void aStepThatTheTableDoesNotKnowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waitingTimes.due("coffee-break", Urgency.NORMAL, 1, clock.instant()))
                .withMessageContaining("coffee-break");
    }

    private static Stream<Map<String, Object>> everySituationOf(String step) {
        return Arrays.stream(Urgency.values())
                .flatMap(urgency -> Arrays.stream(DayType.values())
                        .flatMap(dayType -> Arrays.stream(DayPart.values())
                                .flatMap(dayPart -> ATTEMPTS.stream()
                                        .map(attempt -> Map.of(
                                                "step", step,
                                                "urgency", urgency.name(),
                                                "dayType", dayType.name(),
                                                "dayPart", dayPart.name(),
                                                "attempt", attempt)))));
    }

    private static Wait wait(String step, Map<String, Object> situation) {
        Map<String, Object> inputs = new HashMap<>(situation);
        inputs.put("step", step);
        Map<String, Object> answer =
                TABLE.evaluate(WaitingTimes.DECISION, inputs).get(0);
        return Wait.parse((String) answer.get("wait"), (String) answer.get("counting"));
    }

    private static Instant local(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(BRUSSELS).toInstant();
    }
}
