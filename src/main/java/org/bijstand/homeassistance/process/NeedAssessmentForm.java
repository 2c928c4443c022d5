package org.bijstand.homeassistance.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.homeassistance.Intake;
import org.bijstand.homeassistance.Needs;
import org.bijstand.homeassistance.ServiceNeed;
import org.bijstand.partner.PartnerRanking;
import org.springframework.stereotype.Component;

/** A case worker decides with the caller which help is needed (H2, H3). */
@Component
class NeedAssessmentForm implements TaskForm {

    private static final int PARTNERS_SHOWN = 3;

    private final CaseFiles cases;
    private final Needs needs;
    private final Intake intake;
    private final PartnerRanking partners;
    private final CaseView view;
    private final Clock clock;

    NeedAssessmentForm(
            CaseFiles cases, Needs needs, Intake intake, PartnerRanking partners, CaseView view, Clock clock) {
        this.cases = cases;
        this.needs = needs;
        this.intake = intake;
        this.partners = partners;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "home-assistance-need-assessment";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        CaseFile file = cases.get(task.businessKey());
        Map<ServiceKind, ServiceNeed> asked = needs.of(file.caseNumber());
        Map<String, Object> shown = new HashMap<>(view.of(file));
        shown.put("memberKnown", file.member().membershipNumber() != null);
        shown.put("urgency", file.urgency());
        shown.put("overrideAsked", needs.overrideAsked(file.caseNumber()));
        shown.put("tuitionSkipHolidays", true);
        for (ServiceSection section : ServiceSection.values()) {
            shown.putAll(Optional.ofNullable(asked.get(section.service()))
                    .map(section::filled)
                    .orElseGet(() -> section.empty(likelyFirstDay(section.service(), file))));
        }
        shown.put("candidates", candidates(file, asked));
        return shown;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        Urgency urgency = answers.choice("urgency", Urgency.class);
        List<ServiceNeed> wanted = Arrays.stream(ServiceSection.values())
                .filter(section -> section.wanted(answers))
                .map(section -> section.read(answers))
                .toList();
        answers.optionalText("foundMember").ifPresent(number -> intake.recognise(task.businessKey(), number));
        needs.assess(
                task.businessKey(),
                task.userId(),
                urgency,
                answers.flag("overrideAsked"),
                answers.flag("tuitionSkipHolidays"),
                wanted);
        return Map.of("urgency", urgency.name());
    }

    /** Coming home to a cleaned house means cleaning the day before; the fridge is filled on the day itself (H8). */
    private LocalDate likelyFirstDay(ServiceKind service, CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        LocalDate soonest = file.urgency() == Urgency.IMMEDIATE ? today : today.plusDays(1);
        LocalDate likely = switch (service) {
            case HOUSEWORK ->
                file.expectedDischarge() == null
                        ? soonest
                        : file.expectedDischarge().minusDays(1);
            case URGENT_SHOPPING -> file.expectedDischarge() == null ? soonest : file.expectedDischarge();
            default -> soonest;
        };
        return likely.isBefore(soonest) ? soonest : likely;
    }

    private List<Candidates> candidates(CaseFile file, Map<ServiceKind, ServiceNeed> asked) {
        return Arrays.stream(ServiceKind.values())
                .map(service -> new Candidates(
                        service.label(),
                        partnersFor(
                                service,
                                file,
                                asked.containsKey(service)
                                        ? asked.get(service).days()
                                        : List.of(likelyFirstDay(service, file)))))
                .toList();
    }

    private String partnersFor(ServiceKind service, CaseFile file, Collection<LocalDate> days) {
        String found =
                partners.preview(service, file.address().postcode(), file.language(), days, file.urgency()).stream()
                        .limit(PARTNERS_SHOWN)
                        .map(partner -> "%s (%s)".formatted(partner.name(), partner.reason()))
                        .collect(Collectors.joining("; "));
        return found.isEmpty() ? "geen partner die dit daar nu kan doen" : found;
    }

    /** A row of the table. */
    record Candidates(String service, String partners) {}
}
