package org.bijstand.overview;

import static org.bijstand.overview.Happening.Topic.VISIT;

import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.reporting.CaseFact;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Component;

/** What was reported of visits, what went wrong with them, and how partners were judged (H8, H9). */
@Component
class VisitChapter implements Chapter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Language.NL.locale());

    private final VisitRegister visits;
    private final Incidents incidents;
    private final PartnerRegister partners;

    VisitChapter(VisitRegister visits, Incidents incidents, PartnerRegister partners) {
        this.visits = visits;
        this.incidents = incidents;
        this.partners = partners;
    }

    @Override
    public Stream<Happening> of(Dossier dossier) {
        return Stream.of(
                        dossier.facts(FactKind.VISIT_DELIVERED).map(this::delivered),
                        dossier.facts(FactKind.VISIT_MISSED).map(this::missed),
                        dossier.facts(FactKind.PARTNER_JUDGED).map(this::judged),
                        dossier.assignments().stream().flatMap(this::told))
                .flatMap(part -> part);
    }

    private Happening delivered(CaseFact fact) {
        return Happening.of(
                        fact.at(),
                        VISIT,
                        "Verslag: %s uur %s"
                                .formatted(
                                        new Hours(fact.quantity()),
                                        fact.service().label()))
                .detail(visitOf(fact));
    }

    private Happening missed(CaseFact fact) {
        return Happening.of(
                        fact.at(),
                        VISIT,
                        "Verslag: %s ging niet door".formatted(fact.service().label()))
                .detail(visitOf(fact));
    }

    private String visitOf(CaseFact fact) {
        long id = Long.parseLong(fact.reference().substring("visit-".length()));
        String day = visits.find(id)
                .map(visit -> "Bezoek van " + visit.day().format(DAY) + ", ")
                .orElse("");
        return day + partners.get(fact.partnerId()).name();
    }

    private Happening judged(CaseFact fact) {
        return Happening.of(
                fact.at(),
                VISIT,
                "%s beoordeeld: %d op 5"
                        .formatted(partners.get(fact.partnerId()).name(), fact.quantity()));
    }

    private Stream<Happening> told(Assignment assignment) {
        return incidents.ofAssignment(assignment.number()).stream().map(this::raised);
    }

    private Happening raised(Incident incident) {
        Visit visit = visits.get(incident.visitId());
        return Happening.of(
                        incident.raisedAt(),
                        VISIT,
                        "Melding over het bezoek van %s: %s"
                                .formatted(
                                        visit.day().format(DAY), incident.kind().label()))
                .detail(incident.words())
                .by(incident.raisedBy().label());
    }
}
