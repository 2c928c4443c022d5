package org.bijstand.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.Decisions;
import org.springframework.stereotype.Component;

/**
 * How long each step of home assistance may take (H6, H7). The figures are in the decision table {@value #DECISION};
 * this class tells it the moment and turns its answer into a date.
 */
@Component
public class WaitingTimes {

    static final String DECISION = "home-assistance-waiting-times";

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    WaitingTimes(Decisions decisions, WorkingCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    /**
     * When a step that begins at the given moment has lasted long enough.
     *
     * @param step a step of the table, for instance {@code offer-reminder}
     * @param attempt how many times the step was begun, counting this one; from 1
     * @throws IllegalArgumentException when the table has no usable answer for the step
     */
    public Instant due(String step, Urgency urgency, int attempt, Instant from) {
        return waitFor(step, urgency, attempt, from).after(from, calendar, zone);
    }

    /**
     * From when on the first visit is so near that nobody can be waited for any longer: the step {@code dispatch-margin},
     * counted back by the clock.
     */
    public Instant dispatchDeadline(Urgency urgency, Instant firstVisit) {
        Wait margin = waitFor("dispatch-margin", urgency, 1, firstVisit);
        return firstVisit
                .atZone(zone)
                .minusDays(margin.days())
                .minus(margin.time())
                .toInstant();
    }

    /** To how many partners an offer made now goes at once (H6). */
    public int offersAtOnce(Urgency urgency, int attempt) {
        Object number = ask("offer-answer", urgency, attempt, clock.instant()).get("offersAtOnce");
        if (number instanceof Number partners && partners.intValue() > 0) {
            return partners.intValue();
        }
        throw new IllegalArgumentException("%s: no number of partners for urgency %s, attempt %d: %s"
                .formatted(DECISION, urgency, attempt, number));
    }

    private Wait waitFor(String step, Urgency urgency, int attempt, Instant from) {
        Map<String, Object> answer = ask(step, urgency, attempt, from);
        return Wait.parse(String.valueOf(answer.get("wait")), String.valueOf(answer.get("counting")));
    }

    private Map<String, Object> ask(String step, Urgency urgency, int attempt, Instant from) {
        ZonedDateTime local = from.atZone(zone);
        List<Map<String, Object>> answers = decisions.evaluate(
                DECISION,
                Map.of(
                        "step", step,
                        "urgency", urgency.name(),
                        "dayType", calendar.dayType(local.toLocalDate()).name(),
                        "dayPart", calendar.dayPart(local.toLocalTime()).name(),
                        "attempt", attempt));
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("%s: no rule for step %s".formatted(DECISION, step));
        }
        return answers.get(0);
    }
}
