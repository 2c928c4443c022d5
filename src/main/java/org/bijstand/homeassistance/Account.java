package org.bijstand.homeassistance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.Hours;

/**
 * What one person has used of one calendar year's entitlement (H5).
 *
 * @param allowed how far beyond the cap coordinators allowed it to go
 */
public record Account(String holder, int year, Overrun allowed, List<DayUse> uses) {

    public Account {
        uses = uses.stream().filter(use -> use.hours().quarters() > 0).toList();
    }

    /** The uses that count in this year, of those given. */
    List<DayUse> ofThisYear(Collection<DayUse> given) {
        return given.stream().filter(use -> use.day().getYear() == year).toList();
    }

    /** The same account once these are used too. */
    public Account with(Collection<DayUse> more) {
        return new Account(
                holder,
                year,
                allowed,
                Stream.concat(uses.stream(), more.stream()).toList());
    }

    /** The same account without what is reserved for one assignment; what was delivered stays. */
    Account withoutReserved(String assignmentNumber) {
        return new Account(
                holder,
                year,
                allowed,
                uses.stream()
                        .map(use -> use.assignmentNumber().equals(assignmentNumber) ? use.reserving(Hours.NONE) : use)
                        .toList());
    }

    List<DayUse> usesOf(String assignmentNumber) {
        return uses.stream()
                .filter(use -> use.assignmentNumber().equals(assignmentNumber))
                .toList();
    }

    public Hours used() {
        return uses.stream().map(DayUse::hours).reduce(Hours.NONE, Hours::plus);
    }

    public Hours consumed() {
        return uses.stream().map(DayUse::consumed).reduce(Hours.NONE, Hours::plus);
    }

    public Hours reserved() {
        return uses.stream().map(DayUse::reserved).reduce(Hours.NONE, Hours::plus);
    }

    public SortedSet<LocalDate> days() {
        return uses.stream().map(DayUse::day).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How far all this goes beyond the cap and what coordinators allowed. */
    Overrun overrun(EntitlementSettings rules) {
        Overrun beyondCap = new Overrun(
                used().minus(rules.hours()),
                Math.max(0, countedDays(rules.days()) - rules.daysCap()),
                rules.stackingAllowed() ? 0 : stackedDays());
        return beyondCap.beyond(allowed);
    }

    private int countedDays(DayRule rule) {
        SortedSet<LocalDate> days = days();
        if (days.isEmpty()) {
            return 0;
        }
        return switch (rule) {
            case SEPARATE_DAYS -> days.size();
            case WINDOW -> (int) ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
        };
    }

    private int stackedDays() {
        return (int)
                uses.stream()
                        .collect(groupingBy(DayUse::day, mapping(DayUse::assignmentNumber, toSet())))
                        .values()
                        .stream()
                        .filter(assignments -> assignments.size() > 1)
                        .count();
    }
}
