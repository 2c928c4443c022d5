package org.bijstand.homeassistance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;

/**
 * One service as a case worker asks for it: the same visit on each wanted day of a period.
 *
 * @param weekdays the days of the week on which help comes; empty means every day
 * @param from local time
 */
public record ServiceNeed(
        ServiceKind service,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<DayOfWeek> weekdays,
        LocalTime from,
        Hours hoursPerDay,
        Map<Detail, String> details) {

    /** @throws InvalidInput when the period ends before it begins or is longer than a year */
    public ServiceNeed {
        weekdays = Set.copyOf(weekdays);
        details = Map.copyOf(details);
        if (lastDay.isBefore(firstDay)) {
            throw new InvalidInput("Laatste dag", "ligt vóór de eerste dag. Pas een van beide aan.");
        }
        if (lastDay.isAfter(firstDay.plusYears(1))) {
            throw new InvalidInput("Laatste dag", "ligt meer dan een jaar na de eerste dag. Kijk het jaar na.");
        }
    }

    /** The need from which an assignment's visits came, as far as they follow a pattern. */
    static ServiceNeed of(Assignment assignment) {
        PlannedVisit first = assignment.visits().get(0);
        Set<DayOfWeek> weekdays = assignment.days().stream()
                .map(LocalDate::getDayOfWeek)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        ServiceNeed everyDay = new ServiceNeed(
                assignment.service(),
                assignment.days().first(),
                assignment.days().last(),
                Set.of(),
                first.from(),
                first.hours(),
                assignment.details());
        return everyDay.days().size() == assignment.days().size() ? everyDay : everyDay.on(weekdays);
    }

    private ServiceNeed on(Set<DayOfWeek> days) {
        return new ServiceNeed(service, firstDay, lastDay, days, from, hoursPerDay, details);
    }

    /** @throws InvalidInput when no day of the period is a wanted weekday */
    public List<LocalDate> days() {
        List<LocalDate> days = firstDay.datesUntil(lastDay.plusDays(1))
                .filter(day -> weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                .toList();
        if (days.isEmpty()) {
            throw new InvalidInput(
                    "Enkel op deze weekdagen",
                    "komt in de periode niet voor. Kies andere weekdagen of een langere periode.");
        }
        return days;
    }
}
