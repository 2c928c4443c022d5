package org.bijstand.partner.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Postcodes;
import org.bijstand.engine.form.FormOption;
import org.bijstand.partner.Escalation;
import org.bijstand.partner.ExcludedPartner;
import org.bijstand.partner.HandSearch;
import org.bijstand.partner.Offer;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.partner.Ranking;
import org.springframework.stereotype.Component;

/** What somebody needs in order to find a partner by hand; managers read it too, so nothing about the member's health. */
@Component
class SearchView {

    /** Enough to call; who has more than a few reasons against it is no use. */
    private static final int EXCLUDED_SHOWN = 30;

    private final HandSearch search;
    private final Offers offers;
    private final Escalation escalation;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final Postcodes postcodes;

    SearchView(
            HandSearch search,
            Offers offers,
            Escalation escalation,
            Assignments assignments,
            CaseFiles cases,
            Postcodes postcodes) {
        this.search = search;
        this.offers = offers;
        this.escalation = escalation;
        this.assignments = assignments;
        this.cases = cases;
        this.postcodes = postcodes;
    }

    Map<String, Object> of(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        Map<String, Object> shown = new HashMap<>(task(assignment));
        Ranking ranking = search.ranking(assignmentNumber);
        Map<Long, Offer> asked = lastOffers(assignmentNumber);
        Set<Long> refused = search.excludedPartners(assignmentNumber);
        List<ExcludedPartner> excluded = ranking.excluded().stream()
                .filter(partner -> partner.partner().does(assignment.service()))
                .sorted(Comparator.comparing(
                        partner -> !asked.containsKey(partner.partner().id())))
                .limit(EXCLUDED_SHOWN)
                .toList();
        shown.put("hasCandidates", !ranking.candidates().isEmpty());
        shown.put(
                "candidates",
                ranking.candidates().stream()
                        .map(candidate -> row(candidate.partner(), candidate.inWords()))
                        .toList());
        shown.put(
                "excluded",
                excluded.stream().map(partner -> row(partner, asked)).toList());
        Stream<Partner> everybody = Stream.concat(
                ranking.candidates().stream().map(candidate -> candidate.partner()),
                excluded.stream().map(ExcludedPartner::partner));
        shown.put("partnerChoices", options(everybody, partner -> true));
        shown.put(
                "againChoices",
                options(excluded.stream().map(ExcludedPartner::partner), partner -> refused.contains(partner.id())));
        return shown;
    }

    private Map<String, Object> task(Assignment assignment) {
        CaseFile file = cases.get(assignment.caseNumber());
        String postcode = file.address().postcode();
        return Map.of(
                "assignment", assignment.number(),
                "urgency", file.urgency().label(),
                "service", assignment.service().label(),
                "municipality", postcode + " " + postcodes.require(postcode).municipality(Language.NL),
                "language", file.language().label(),
                "why", escalation.reason(assignment.number()),
                "visits", assignment.visits().stream().map(VisitRow::of).toList());
    }

    private Map<Long, Offer> lastOffers(String assignmentNumber) {
        return offers.ofAssignment(assignmentNumber).stream()
                .collect(Collectors.toMap(Offer::partnerId, offer -> offer, (earlier, later) -> later));
    }

    private static List<FormOption> options(Stream<Partner> partners, Predicate<Partner> which) {
        return partners.filter(which)
                .map(partner -> new FormOption(partner.name() + " – " + partner.phone(), Long.toString(partner.id())))
                .toList();
    }

    private static PartnerRow row(Partner partner, String why) {
        return new PartnerRow(partner.name(), unbroken(partner.phone()), why);
    }

    /** On one line, however narrow the column is. */
    private static String unbroken(String phone) {
        return phone.replace(' ', '\u00a0');
    }

    /** A partner who declined also said why. */
    private static PartnerRow row(ExcludedPartner excluded, Map<Long, Offer> asked) {
        Offer offer = asked.get(excluded.partner().id());
        String reason = offer == null || offer.reason() == null
                ? ""
                : ": " + offer.reason().label();
        String words = offer == null || offer.words() == null ? "" : " (‘" + offer.words() + "’)";
        return row(excluded.partner(), excluded.inWords() + reason + words);
    }

    /** A row of the tables of partners. */
    record PartnerRow(String partner, String phone, String why) {}
}
