package org.bijstand.homeassistance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bijstand.calendar.SchoolCommunity;
import org.bijstand.calendar.SchoolHolidays;
import org.bijstand.calendar.UnknownSchoolYearException;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.springframework.stereotype.Component;

/** Computes what the eligibility table asks about one service. The rules themselves stand in the table. */
@Component
class EligibilityFacts {

    private final SchoolHolidays schoolHolidays;

    EligibilityFacts(SchoolHolidays schoolHolidays) {
        this.schoolHolidays = schoolHolidays;
    }

    /** @param overrun how far the service goes beyond what is left, over all years */
    Map<String, Object> of(
            CaseFile file, Assignment assignment, Membership membership, Overrun overrun, boolean overrideAsked) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("service", assignment.service().name());
        facts.put("membership", membership.name());
        facts.put("trigger", file.trigger().name());
        facts.put("childAge", childAge(assignment));
        facts.put("schoolLevel", assignment.details().get(Detail.SCHOOL_LEVEL));
        facts.put("absenceDays", absenceDays(assignment));
        facts.put("hoursPerDay", longestDay(assignment).toDecimal().doubleValue());
        facts.put("schoolHoliday", schoolHoliday(assignment));
        facts.put("hoursOver", overrun.hours().toDecimal().doubleValue());
        facts.put("daysOver", overrun.days());
        facts.put("stackedDays", overrun.stackedDays());
        facts.put("overrideAsked", overrideAsked);
        return facts;
    }

    /**
     * In full years on the last day of care, which is the worst one: a child that turns 16 in between is too old then.
     * Born on 29 February, it turns 16 on a 29 February again; only from 2100 on would that day be missing, and then
     * 1 March counts.
     */
    private static Integer childAge(Assignment assignment) {
        LocalDate birthDate = date(assignment, Detail.CHILD_BIRTH_DATE);
        return birthDate == null
                ? null
                : (int) ChronoUnit.YEARS.between(birthDate, assignment.days().last());
    }

    /** Calendar days from the first to the last day away from school, both counted. */
    private static Integer absenceDays(Assignment assignment) {
        LocalDate first = date(assignment, Detail.FIRST_DAY_OF_ABSENCE);
        LocalDate last = date(assignment, Detail.LAST_DAY_OF_ABSENCE);
        return first == null || last == null ? null : (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    private static Hours longestDay(Assignment assignment) {
        return DayUse.of(assignment).stream()
                .map(DayUse::hours)
                .max(Hours::compareTo)
                .orElse(Hours.NONE);
    }

    /** SOME when any day lies in the holidays, UNKNOWN when some day can't be judged, else NONE; null without a school. */
    private String schoolHoliday(Assignment assignment) {
        String community = assignment.details().get(Detail.SCHOOL_COMMUNITY);
        return community == null ? null : schoolHoliday(SchoolCommunity.valueOf(community), assignment.days());
    }

    private String schoolHoliday(SchoolCommunity community, Collection<LocalDate> days) {
        String answer = "NONE";
        for (LocalDate day : days) {
            try {
                if (schoolHolidays.isHoliday(community, day)) {
                    return "SOME";
                }
            } catch (UnknownSchoolYearException notPublishedYet) {
                answer = "UNKNOWN";
            }
        }
        return answer;
    }

    private static LocalDate date(Assignment assignment, Detail detail) {
        String value = assignment.details().get(detail);
        return value == null ? null : LocalDate.parse(value);
    }
}
