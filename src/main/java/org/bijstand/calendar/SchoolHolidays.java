package org.bijstand.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * The days on which schools of a Community are closed by rule; tuition at home is not given then (H3). A school's own
 * free days are not known here.
 */
@Component
public class SchoolHolidays {

    private static final String FILE = "/reference/school-holidays.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setCommentMarker('#').get();

    private final Holidays holidays;
    private final List<SchoolBreak> typed = read();

    public SchoolHolidays(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * Whether the day lies in a break or is a legal holiday from Monday to Friday; a weekend outside a break is none.
     *
     * @throws UnknownSchoolYearException when the Community's breaks of that time are not known
     */
    public boolean isHoliday(SchoolCommunity community, LocalDate date) {
        return isLegalHolidayOfAWeekday(date)
                || breaks(community, date).stream().anyMatch(schoolBreak -> schoolBreak.includes(date));
    }

    private boolean isLegalHolidayOfAWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && holidays.isPublicHoliday(date);
    }

    /** The breaks among which one on that day would be. */
    List<SchoolBreak> breaks(SchoolCommunity community, LocalDate date) {
        return community == SchoolCommunity.FLEMISH ? flemishBreaks(date) : typedBreaks(community, date);
    }

    private List<SchoolBreak> flemishBreaks(LocalDate date) {
        int start = date.getMonth().compareTo(Month.SEPTEMBER) < 0 ? date.getYear() - 1 : date.getYear();
        List<SchoolBreak> exceptions = typed(SchoolCommunity.FLEMISH)
                .filter(exception -> exception.startOfSchoolYear() == start)
                .toList();
        Stream<SchoolBreak> byRule = new FlemishSchoolYear(start, holidays.easter(start + 1))
                .breaks()
                .filter(rule -> exceptions.stream().noneMatch(exception -> exception.kind() == rule.kind()));
        return Stream.concat(byRule, exceptions.stream()).toList();
    }

    private List<SchoolBreak> typedBreaks(SchoolCommunity community, LocalDate date) {
        List<SchoolBreak> known = typed(community)
                .sorted(Comparator.comparing(SchoolBreak::first))
                .toList();
        if (date.isBefore(known.get(0).first())
                || date.isAfter(known.get(known.size() - 1).last())) {
            throw new UnknownSchoolYearException(community, date);
        }
        return known;
    }

    private Stream<SchoolBreak> typed(SchoolCommunity community) {
        return typed.stream().filter(schoolBreak -> schoolBreak.community() == community);
    }

    private static List<SchoolBreak> read() {
        try (InputStream file = SchoolHolidays.class.getResourceAsStream(FILE)) {
            return FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8)).stream()
                    .map(SchoolHolidays::schoolBreak)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchoolBreak schoolBreak(CSVRecord row) {
        return new SchoolBreak(
                SchoolCommunity.valueOf(row.get(0)),
                Integer.parseInt(row.get(1).substring(0, 4)),
                SchoolBreak.Kind.valueOf(row.get(2)),
                LocalDate.parse(row.get(3)),
                LocalDate.parse(row.get(4)));
    }
}
