package org.bijstand.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;
import org.bijstand.calendar.SchoolBreak.Kind;

/**
 * The breaks of a school year of the Flemish Community by the rule of the decisions of the Flemish Government of 17 April
 * 1991 (primary) and 31 August 2001, article 7 (secondary education). Its single days are legal holidays but one, the
 * Friday after Ascension Day.
 *
 * @param start the year in which the school year starts
 * @param easter Easter Sunday of the year after
 */
record FlemishSchoolYear(int start, LocalDate easter) {

    Stream<SchoolBreak> breaks() {
        return Stream.of(autumn(), winter(), carnival(), spring(), ascension(), summer());
    }

    private SchoolBreak autumn() {
        LocalDate allSaints = LocalDate.of(start, Month.NOVEMBER, 1);
        LocalDate first =
                allSaints.getDayOfWeek() == SUNDAY ? allSaints.plusDays(1) : allSaints.with(previousOrSame(MONDAY));
        return weeks(1, Kind.AUTUMN, first);
    }

    private SchoolBreak winter() {
        LocalDate christmas = LocalDate.of(start, Month.DECEMBER, 25);
        DayOfWeek day = christmas.getDayOfWeek();
        return weeks(
                2,
                Kind.WINTER,
                christmas.with(day == SATURDAY || day == SUNDAY ? next(MONDAY) : previousOrSame(MONDAY)));
    }

    private SchoolBreak carnival() {
        return weeks(1, Kind.CARNIVAL, mondayBeforeEaster(7));
    }

    private SchoolBreak spring() {
        if (easter.getMonth() == Month.MARCH) {
            return weeks(2, Kind.SPRING, easter.plusDays(1));
        }
        if (easter.isAfter(LocalDate.of(easter.getYear(), Month.APRIL, 15))) {
            return period(Kind.SPRING, mondayBeforeEaster(2), easter.plusDays(1));
        }
        return weeks(2, Kind.SPRING, easter.with(firstInMonth(MONDAY)));
    }

    private SchoolBreak ascension() {
        return period(Kind.ASCENSION, easter.plusDays(39), easter.plusDays(40));
    }

    private SchoolBreak summer() {
        return period(Kind.SUMMER, LocalDate.of(start + 1, Month.JULY, 1), LocalDate.of(start + 1, Month.AUGUST, 31));
    }

    private LocalDate mondayBeforeEaster(int ordinal) {
        return easter.with(previousOrSame(MONDAY)).minusWeeks(ordinal - 1L);
    }

    private SchoolBreak weeks(int weeks, Kind kind, LocalDate first) {
        return period(kind, first, first.plusWeeks(weeks).minusDays(1));
    }

    private SchoolBreak period(Kind kind, LocalDate first, LocalDate last) {
        return new SchoolBreak(SchoolCommunity.FLEMISH, start, kind, first, last);
    }
}
