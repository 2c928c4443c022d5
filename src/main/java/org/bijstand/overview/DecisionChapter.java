package org.bijstand.overview;

import static org.bijstand.overview.Happening.Topic.DECISION;

import java.util.stream.Stream;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.homeassistance.CoordinatorDecision;
import org.bijstand.homeassistance.CoordinatorDecisions;
import org.bijstand.homeassistance.Judgements;
import org.bijstand.homeassistance.Reason;
import org.bijstand.reporting.CaseFact;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Component;

/** Which help was granted or refused, and why (H4, H5). */
@Component
class DecisionChapter implements Chapter {

    private final Judgements judgements;
    private final CoordinatorDecisions decisions;

    DecisionChapter(Judgements judgements, CoordinatorDecisions decisions) {
        this.judgements = judgements;
        this.decisions = decisions;
    }

    @Override
    public Stream<Happening> of(Dossier dossier) {
        return Stream.of(
                        dossier.facts(FactKind.SERVICE_ELIGIBLE).map(DecisionChapter::granted),
                        dossier.facts(FactKind.SERVICE_REFUSED).map(this::refused),
                        decisions.of(dossier.number()).stream().map(DecisionChapter::decided))
                .flatMap(part -> part);
    }

    private static Happening granted(CaseFact fact) {
        return Happening.of(
                fact.at(),
                DECISION,
                "%s toegekend: %s uur".formatted(fact.service().label(), new Hours(fact.quantity())));
    }

    /** One per reason; the fact names the assignment and the reason. */
    private Happening refused(CaseFact fact) {
        String assignmentNumber = fact.reference().substring(0, fact.reference().lastIndexOf('/'));
        String reason = judgements.of(assignmentNumber).reasons().stream()
                .filter(known -> known.code().equals(fact.reason()))
                .findAny()
                .map(DecisionChapter::inWords)
                .orElse(fact.reason());
        return Happening.of(
                        fact.at(),
                        DECISION,
                        "%s geweigerd".formatted(fact.service().label()))
                .detail(reason);
    }

    private static String inWords(Reason reason) {
        return "%s (%s)".formatted(reason.texts().get(Language.NL), reason.source());
    }

    private static Happening decided(CoordinatorDecision decision) {
        return Happening.of(
                        decision.at(),
                        DECISION,
                        "Uitzondering " + decision.choice().label())
                .detail(decision.reason())
                .by(decision.by());
    }
}
