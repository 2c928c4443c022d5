package org.bijstand.overview.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.overview.web.CaseView.Offer;
import org.bijstand.overview.web.CaseView.Service;
import org.bijstand.overview.web.CaseView.Visit;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** One service of a case: who was asked, who comes, and what became of each visit. */
@Component
class ServiceViews {

    private final Offers offers;
    private final PartnerRegister partners;
    private final VisitRegister visits;
    private final Incidents incidents;
    private final Words words;

    ServiceViews(Offers offers, PartnerRegister partners, VisitRegister visits, Incidents incidents, Words words) {
        this.offers = offers;
        this.partners = partners;
        this.visits = visits;
        this.incidents = incidents;
        this.words = words;
    }

    Service of(Assignment assignment) {
        return new Service(
                assignment.number(),
                assignment.service().label(),
                assignment.status().label(),
                assignment.hours() + " uur",
                offers.acceptedPartner(assignment.number())
                        .map(ServiceViews::inWords)
                        .orElse(null),
                offers.ofAssignment(assignment.number()).stream()
                        .map(this::offer)
                        .toList(),
                visitsOf(assignment));
    }

    private static String inWords(Partner partner) {
        return partner.name() + ", " + partner.phone();
    }

    private Offer offer(org.bijstand.partner.Offer offer) {
        String said = Stream.of(
                        offer.reason() == null ? null : offer.reason().label(),
                        offer.words(),
                        offer.byPhone() ? "aan de telefoon" : null)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
        return new Offer(
                partners.get(offer.partnerId()).name(),
                words.moment(offer.sentAt()),
                words.moment(offer.answeredAt()),
                offer.state().label(),
                said);
    }

    /** Those of the partner; as long as there is none, those that are asked for. */
    private List<Visit> visitsOf(Assignment assignment) {
        List<Incident> told = incidents.ofAssignment(assignment.number());
        List<Visit> agreed = visits.ofAssignment(assignment.number()).stream()
                .map(visit -> visit(
                        visit,
                        told.stream()
                                .filter(incident -> incident.visitId() == visit.id())
                                .toList()))
                .toList();
        return agreed.isEmpty()
                ? assignment.visits().stream().map(ServiceViews::wished).toList()
                : agreed;
    }

    private static Visit wished(PlannedVisit visit) {
        return new Visit(Words.visit(visit.starts()), visit.hours() + " uur", "gevraagd", "", false);
    }

    private static Visit visit(org.bijstand.delivery.Visit visit, List<Incident> told) {
        String hours = visit.delivered() == null
                ? visit.planned() + " uur"
                : "%s van %s uur".formatted(visit.delivered(), visit.planned());
        String status = visit.missedReason() == null
                ? visit.status().label()
                : visit.status().label() + ": " + visit.missedReason().label();
        return new Visit(
                Words.visit(visit.startsAt()),
                hours,
                status,
                told.stream().map(ServiceViews::inWords).collect(Collectors.joining("; ")),
                told.stream().anyMatch(Incident::isOpen));
    }

    private static String inWords(Incident incident) {
        return incident.isOpen()
                ? incident.kind().label() + ", nog te beoordelen"
                : incident.kind().label() + ", " + incident.decision().label();
    }
}
