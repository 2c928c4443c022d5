package org.bijstand.partner.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.Postcodes;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.FormOption;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.partner.Offer;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.partner.ProposalJudgement;
import org.springframework.stereotype.Component;

/** A case worker sees what partners propose beside what was asked, and takes one proposal or none (H7). */
@Component
class ProposalForm implements TaskForm {

    private static final String REFUSE = "refuse";

    private final ProposalJudgement judgement;
    private final PartnerRegister partners;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final Postcodes postcodes;

    ProposalForm(
            ProposalJudgement judgement,
            PartnerRegister partners,
            Assignments assignments,
            CaseFiles cases,
            Postcodes postcodes) {
        this.judgement = judgement;
        this.partners = partners;
        this.assignments = assignments;
        this.cases = cases;
        this.postcodes = postcodes;
    }

    @Override
    public String formId() {
        return "home-assistance-proposal";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Assignment assignment = assignments.get(task.businessKey());
        CaseFile file = cases.get(assignment.caseNumber());
        List<Offer> proposals = judgement.pending(task.businessKey());
        Map<String, Object> shown = new HashMap<>();
        shown.put("service", assignment.service().label());
        shown.put("municipality", municipality(file));
        shown.put("member", reachable(file.member().name(), file.member().phone()));
        shown.put("caller", reachable(file.requester().name(), file.requester().phone()));
        shown.put(
                "visits",
                proposals.stream().flatMap(offer -> compare(assignment, offer)).toList());
        shown.put("words", proposals.stream().map(this::words).toList());
        shown.put("choices", choices(proposals));
        return shown;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        String decision = answers.text("decision");
        if (decision.equals(REFUSE)) {
            judgement.refuseAll(task.businessKey());
            return Map.of("proposalDecision", "refuse");
        }
        boolean accepted = judgement.pending(task.businessKey()).stream()
                .filter(offer -> Long.toString(offer.id()).equals(decision))
                .anyMatch(offer -> judgement.accept(offer.id()));
        if (!accepted) {
            throw new InvalidInput(
                    answers.label("decision"), "geldt niet meer: er is intussen iets gewijzigd. Open de taak opnieuw.");
        }
        return Map.of("proposalDecision", "accept");
    }

    private List<FormOption> choices(List<Offer> proposals) {
        return Stream.concat(
                        proposals.stream()
                                .map(offer -> new FormOption(
                                        "Aanvaarden: %s (%s uur)"
                                                .formatted(partnerOf(offer).name(), hours(offer)),
                                        Long.toString(offer.id()))),
                        Stream.of(new FormOption("Weigeren: we zoeken verder", REFUSE)))
                .toList();
    }

    private Stream<Comparison> compare(Assignment assignment, Offer offer) {
        String partner = partnerOf(offer).name();
        return assignment.days().stream()
                .map(day -> new Comparison(
                        partner, VisitWords.day(day), times(assignment.visits(), day), times(offer.proposal(), day)));
    }

    private static String times(List<PlannedVisit> visits, LocalDate day) {
        String times = visits.stream()
                .filter(visit -> visit.day().equals(day))
                .map(VisitWords::time)
                .collect(Collectors.joining("; "));
        return times.isEmpty() ? "niet" : times;
    }

    private Words words(Offer offer) {
        Partner partner = partnerOf(offer);
        return new Words(partner.name(), partner.phone(), Objects.requireNonNullElse(offer.words(), "–"));
    }

    private Partner partnerOf(Offer offer) {
        return partners.get(offer.partnerId());
    }

    private static Hours hours(Offer offer) {
        return offer.proposal().stream().map(PlannedVisit::hours).reduce(Hours.NONE, Hours::plus);
    }

    private String municipality(CaseFile file) {
        String postcode = file.address().postcode();
        return postcode + " " + postcodes.require(postcode).municipality(Language.NL);
    }

    private static String reachable(String name, String phone) {
        return phone == null ? name : name + ", " + phone;
    }

    /** A row of the table of visits. */
    record Comparison(String partner, String day, String asked, String proposed) {}

    /** A row of the table of what partners say. */
    record Words(String partner, String phone, String words) {}
}
