package org.bijstand.overview;

import static org.bijstand.overview.Happening.Topic.SEARCH;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.partner.DecidedSearch;
import org.bijstand.partner.HandSearch;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Offers;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.reporting.CaseFact;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Component;

/** Who was asked, what they answered, and when people were called in (H7). */
@Component
class SearchChapter implements Chapter {

    private final Offers offers;
    private final HandSearch search;
    private final PartnerRegister partners;

    SearchChapter(Offers offers, HandSearch search, PartnerRegister partners) {
        this.offers = offers;
        this.search = search;
        this.partners = partners;
    }

    @Override
    public Stream<Happening> of(Dossier dossier) {
        Stream<Happening> told = dossier.facts().stream()
                .flatMap(fact -> inWords(fact.kind()).stream()
                        .map(words -> Happening.of(
                                fact.at(),
                                SEARCH,
                                words.formatted(fact.service().label(), partner(fact)))));
        Stream<Happening> asked =
                dossier.assignments().stream().flatMap(assignment -> ofAssignment(dossier, assignment));
        return Stream.concat(told, asked);
    }

    private static Optional<String> inWords(FactKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case OFFER_SENT -> "%s aangeboden aan %s";
                    case OFFER_SILENT -> "%s: geen antwoord van %s";
                    case ESCALATED_TO_COORDINATOR -> "%s: de coördinatoren zoeken mee";
                    case ESCALATED_TO_SUPERVISOR -> "%s: de verantwoordelijken van de dienst zoeken mee";
                    case REPLACEMENT -> "%s weggenomen van %s";
                    default -> null;
                });
    }

    private Stream<Happening> ofAssignment(Dossier dossier, Assignment assignment) {
        String service = assignment.service().label();
        return Stream.concat(
                offers.ofAssignment(assignment.number()).stream()
                        .flatMap(offer -> Stream.of(reminded(service, offer), answered(dossier, service, offer)))
                        .filter(Objects::nonNull),
                search.decisions(assignment.number()).stream().map(decision -> decided(service, decision)));
    }

    private Happening reminded(String service, Offer offer) {
        return offer.remindedAt() == null
                ? null
                : Happening.of(
                        offer.remindedAt(), SEARCH, "%s: %s herinnerd".formatted(service, name(offer.partnerId())));
    }

    private Happening answered(Dossier dossier, String service, Offer offer) {
        if (offer.answeredAt() == null) {
            return null;
        }
        String partner = name(offer.partnerId());
        String reason =
                offer.reason() == null ? null : "Reden: " + offer.reason().label();
        String words = Stream.of(reason, offer.words())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
        return Happening.of(offer.answeredAt(), SEARCH, "%s: %s".formatted(service, answer(dossier, offer)))
                .detail(words)
                .by(offer.byPhone() ? partner + ", aan de telefoon" : partner);
    }

    /** What the partner said then; the offer's state may tell what became of it later. */
    private static String answer(Dossier dossier, Offer offer) {
        boolean proposed = dossier.facts(FactKind.OFFER_PROPOSED)
                .anyMatch(fact -> fact.reference().equals("offer-" + offer.id()));
        if (proposed) {
            return "tegenvoorstel";
        }
        return offer.state() == OfferState.DECLINED ? "geweigerd" : "aanvaard";
    }

    private Happening decided(String service, DecidedSearch decision) {
        String what = decision.partnerId() == null
                ? decision.decision().label()
                : decision.decision().label() + ": " + name(decision.partnerId());
        return Happening.of(decision.at(), SEARCH, "%s: %s".formatted(service, what))
                .detail(decision.reason())
                .by(decision.by());
    }

    private String partner(CaseFact fact) {
        return fact.partnerId() == null ? "" : name(fact.partnerId());
    }

    private String name(long partnerId) {
        return partners.get(partnerId).name();
    }
}
