package org.bijstand.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.Decisions;
import org.bijstand.engine.EditedDecision;
import org.springframework.stereotype.Component;

/** Every wait of every process has its time, for each urgency, by day, and by night at the weekend. */
@Component
class WaitingTimesCheck implements EditedDecision {

    /** The Modeler writes an apostrophe in an attribute as a number. */
    private static final Pattern STEP = Pattern.compile("waitingTime\\.due\\(execution, (?:'|&#39;|&apos;)([\\w-]+)");

    /** A number that no rule for a first attempt has in mind. */
    private static final int LATER = 9;

    private static final Set<String> ASKED_BY_CODE = Set.of("offer-answer", "dispatch-margin", "report-request");

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-10-14T10:00:00Z");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-10-18T23:30:00Z");

    private final WorkingCalendar calendar;
    private final Clock clock;

    WaitingTimesCheck(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String decisionId() {
        return WaitingTimes.DECISION;
    }

    @Override
    public void check(Decisions edited, Collection<String> processes, Consumer<String> say) {
        WaitingTimes times = new WaitingTimes(edited, calendar, clock);
        Set<String> steps = new TreeSet<>(ASKED_BY_CODE);
        processes.forEach(process -> STEP.matcher(process).results().forEach(step -> steps.add(step.group(1))));
        for (String step : steps) {
            for (Urgency urgency : Urgency.values()) {
                if (!isAnswered(times, step, urgency)) {
                    say.accept("Voor de stap '" + step + "' met dringendheid " + urgency + " geeft de tabel geen"
                            + " bruikbare wachttijd. Voeg een regel toe, met een duur zoals \"PT4H\" en een telling.");
                }
            }
        }
    }

    private static boolean isAnswered(WaitingTimes times, String step, Urgency urgency) {
        try {
            times.due(step, urgency, 1, WEDNESDAY_NOON);
            times.due(step, urgency, LATER, SUNDAY_NIGHT);
            return !step.equals("offer-answer") || times.offersAtOnce(urgency, 1) > 0;
        } catch (IllegalArgumentException | DateTimeException unusable) {
            return false;
        }
    }
}
