package org.bijstand.calendar;

import static java.util.function.Predicate.not;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ten legal holidays of Belgium (law of 4 January 1974, royal decree of 18 April 1974). */
@Component
public class Holidays {

    /** Jollyday counts these two Sundays as public holidays; the royal decree names only the Mondays after them. */
    private static final Set<String> SUNDAYS_OUTSIDE_THE_DECREE = Set.of("christian.EASTER", "christian.PENTECOST");

    private static final String EASTER_MONDAY = "christian.EASTER_MONDAY";

    private final HolidayManager manager =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));
    private final Map<Integer, Map<LocalDate, Holiday>> byYear = new ConcurrentHashMap<>();

    /** Whether the day is one of the ten legal holidays, whatever day of the week it falls on. */
    public boolean isPublicHoliday(LocalDate date) {
        return legalHolidaysOf(date.getYear()).containsKey(date);
    }

    /** The holiday's name in the given language (Dutch, French, German or English), empty on any other day. */
    public Optional<String> nameOf(LocalDate date, Locale locale) {
        return Optional.ofNullable(legalHolidaysOf(date.getYear()).get(date))
                .map(holiday -> holiday.getDescription(locale));
    }

    /** Easter Sunday. */
    LocalDate easter(int year) {
        return legalHolidaysOf(year).values().stream()
                .filter(holiday -> holiday.getPropertiesKey().equals(EASTER_MONDAY))
                .map(holiday -> holiday.getDate().minusDays(1))
                .findFirst()
                .orElseThrow();
    }

    private Map<LocalDate, Holiday> legalHolidaysOf(int year) {
        return byYear.computeIfAbsent(year, this::compute);
    }

    private Map<LocalDate, Holiday> compute(int year) {
        // Without the type, Jollyday also returns days of observance such as 2 November and 31 December.
        return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
                .filter(not(holiday -> SUNDAYS_OUTSIDE_THE_DECREE.contains(holiday.getPropertiesKey())))
                .collect(Collectors.toUnmodifiableMap(Holiday::getDate, Function.identity(), (first, second) -> first));
    }
}
