package org.bijstand.homeassistance;

import java.time.Clock;
import java.util.List;
import org.bijstand.casefile.Checks;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.homeassistance.CoordinatorDecision.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides cases that the rules leave in doubt, or that ask for more than the entitlement (H5). */
@Component
public class Exceptions {

    private final Eligibility eligibility;
    private final Grants grants;
    private final CoordinatorDecisions decisions;
    private final Clock clock;

    Exceptions(Eligibility eligibility, Grants grants, CoordinatorDecisions decisions, Clock clock) {
        this.eligibility = eligibility;
        this.grants = grants;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Keeps a coordinator's decision. A grant reserves at once, so that nobody else takes in the meantime what the
     * coordinator allowed; refusals are carried out, and told, when the process goes on.
     *
     * @param coordinator user id; the caller has checked that they are one
     * @throws InvalidInput when the reason is missing, or there is nothing beyond doubt to grant
     */
    @Transactional
    public void decide(String caseNumber, String coordinator, Choice choice, String reason) {
        String kept = Checks.required(reason, "Reden van de beslissing", Checks.STORY);
        if (choice == Choice.GRANT_UNDOUBTED && !hasUndoubted(caseNumber)) {
            throw new InvalidInput(
                    "Beslissing", "kan niet: er is geen dienst zonder twijfel. Sta alles toe, of weiger alles.");
        }
        long decisionId =
                decisions.store(caseNumber, new CoordinatorDecision(clock.instant(), coordinator, choice, kept));
        if (choice == Choice.GRANT) {
            grants.grantDoubtful(caseNumber, decisionId);
        }
    }

    /** What was decided about a case before. */
    public List<CoordinatorDecision> of(String caseNumber) {
        return decisions.of(caseNumber);
    }

    private boolean hasUndoubted(String caseNumber) {
        return eligibility.of(caseNumber).values().stream()
                .anyMatch(judgement -> judgement.outcome() == Outcome.ELIGIBLE);
    }
}
