package org.bijstand.homeassistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bijstand.calendar.SchoolCommunity;
import org.bijstand.calendar.SchoolHolidays;
import org.bijstand.calendar.UnknownSchoolYearException;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Checks;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case needs: which services, when and how much (H2, H3). */
@Component
public class Needs {

    private final CaseFiles cases;
    private final Assignments assignments;
    private final NeedAssessments assessments;
    private final SchoolHolidays schoolHolidays;
    private final Clock clock;

    Needs(
            CaseFiles cases,
            Assignments assignments,
            NeedAssessments assessments,
            SchoolHolidays schoolHolidays,
            Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.assessments = assessments;
        this.schoolHolidays = schoolHolidays;
        this.clock = clock;
    }

    /**
     * Keeps what was assessed; what was asked for before is replaced.
     *
     * @param skipHolidays leaves out the days of tuition on which the school is closed, as long as others remain
     * @throws InvalidInput naming the service and the field that has to be mended
     */
    @Transactional
    public void assess(
            String caseNumber,
            String userId,
            Urgency urgency,
            boolean overrideAsked,
            boolean skipHolidays,
            List<ServiceNeed> needs) {
        if (needs.isEmpty()) {
            throw new InvalidInput("Welke hulp is nodig?", "is nog leeg. Duid minstens één dienst aan.");
        }
        CaseFile file = cases.get(caseNumber);
        List<NewAssignment> wanted = needs.stream()
                .map(need -> {
                    try {
                        return assignment(file, need, skipHolidays);
                    } catch (InvalidInput invalid) {
                        throw invalid.in(need.service().label());
                    }
                })
                .toList();
        assignments.request(caseNumber, wanted);
        cases.changeUrgency(caseNumber, urgency);
        assessments.store(caseNumber, userId, overrideAsked);
    }

    /** What was asked for so far, by service. */
    public SortedMap<ServiceKind, ServiceNeed> of(String caseNumber) {
        SortedMap<ServiceKind, ServiceNeed> needs = new TreeMap<>();
        for (Assignment assignment : assignments.ofCase(caseNumber)) {
            needs.put(assignment.service(), ServiceNeed.of(assignment));
        }
        return needs;
    }

    public boolean overrideAsked(String caseNumber) {
        return assessments.overrideAsked(caseNumber);
    }

    private NewAssignment assignment(CaseFile file, ServiceNeed need, boolean skipHolidays) {
        if (need.firstDay().isBefore(file.triggerDate())) {
            throw new InvalidInput("Eerste dag", "ligt vóór de gebeurtenis. Kies een latere dag.");
        }
        if (need.firstDay().isBefore(LocalDate.now(clock))) {
            throw new InvalidInput("Eerste dag", "is al voorbij. Kies een dag vanaf vandaag.");
        }
        checkDetails(need);
        List<PlannedVisit> visits = days(need, skipHolidays).stream()
                .map(day -> new PlannedVisit(day, need.from(), need.hoursPerDay()))
                .toList();
        return new NewAssignment(need.service(), visits, need.details());
    }

    private void checkDetails(ServiceNeed need) {
        LocalDate childBorn = date(need.details(), Detail.CHILD_BIRTH_DATE);
        if (childBorn != null) {
            Checks.birthDate(childBorn, "Geboortedatum van het kind", LocalDate.now(clock));
        }
        LocalDate absentFrom = date(need.details(), Detail.FIRST_DAY_OF_ABSENCE);
        LocalDate absentUntil = date(need.details(), Detail.LAST_DAY_OF_ABSENCE);
        if (absentFrom == null || absentUntil == null) {
            return;
        }
        if (absentUntil.isBefore(absentFrom)) {
            throw new InvalidInput(
                    "Vermoedelijk laatste dag afwezig", "ligt vóór de eerste dag afwezig. Pas een van beide aan.");
        }
        if (need.firstDay().isBefore(absentFrom) || need.lastDay().isAfter(absentUntil)) {
            throw new InvalidInput(
                    "Eerste dag", "en laatste dag moeten in de periode van afwezigheid op school liggen. Pas ze aan.");
        }
    }

    private List<LocalDate> days(ServiceNeed need, boolean skipHolidays) {
        String community = need.details().get(Detail.SCHOOL_COMMUNITY);
        if (!skipHolidays || community == null) {
            return need.days();
        }
        List<LocalDate> schoolDays = need.days().stream()
                .filter(day -> !isHoliday(SchoolCommunity.valueOf(community), day))
                .toList();
        // With nothing left the rule itself has to say why.
        return schoolDays.isEmpty() ? need.days() : schoolDays;
    }

    private boolean isHoliday(SchoolCommunity community, LocalDate day) {
        try {
            return schoolHolidays.isHoliday(community, day);
        } catch (UnknownSchoolYearException notPublishedYet) {
            return false;
        }
    }

    private static LocalDate date(Map<Detail, String> details, Detail detail) {
        String value = details.get(detail);
        return value == null ? null : LocalDate.parse(value);
    }
}
