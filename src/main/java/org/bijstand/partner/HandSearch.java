package org.bijstand.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator or manager takes the search for a partner over (H7). What they decide is kept with their reason. */
@Service
public class HandSearch {

    private final OfferStore store;
    private final SearchStore searches;
    private final Offers offers;
    private final PartnerRegister partners;
    private final PartnerHistory history;
    private final PartnerRanking ranking;
    private final Awards awards;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final SearchLimit limit;
    private final OfferFacts facts;
    private final Clock clock;

    HandSearch(
            OfferStore store,
            SearchStore searches,
            Offers offers,
            PartnerRegister partners,
            PartnerHistory history,
            PartnerRanking ranking,
            Awards awards,
            Assignments assignments,
            CaseFiles cases,
            SearchLimit limit,
            OfferFacts facts,
            Clock clock) {
        this.store = store;
        this.searches = searches;
        this.offers = offers;
        this.partners = partners;
        this.history = history;
        this.ranking = ranking;
        this.awards = awards;
        this.assignments = assignments;
        this.cases = cases;
        this.limit = limit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Everybody as things stand now, with the reasons for and against. */
    public Ranking ranking(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        return ranking.rank(assignment, cases.get(assignment.caseNumber()));
    }

    /** Those who said no or nothing, and could be asked again. */
    public Set<Long> excludedPartners(String assignmentNumber) {
        return history.excludedFrom(assignmentNumber).keySet();
    }

    /** What was decided about the assignment's searches, the oldest first. */
    public List<DecidedSearch> decisions(String assignmentNumber) {
        return searches.decisions(assignmentNumber);
    }

    /**
     * Gives the assignment to a partner who agreed by phone.
     *
     * @param reason may be null
     * @throws InvalidInput when somebody has accepted it meanwhile, or there is no such partner
     */
    @Transactional
    public void choose(String assignmentNumber, long partnerId, String reason, String userId) {
        requireUnassigned(assignmentNumber);
        if (partners.find(partnerId).isEmpty()) {
            throw new InvalidInput("Welke partner?", "is geen keuze uit de lijst. Kies opnieuw.");
        }
        Instant now = clock.instant();
        int round =
                searches.find(assignmentNumber).map(SearchStore.Search::round).orElse(1);
        endOffersOf(assignmentNumber, partnerId);
        long id = store.addAccepted(assignmentNumber, partnerId, round, now);
        awards.award(store.find(id).orElseThrow(), now);
        searches.decided(assignmentNumber, SearchDecision.CHOSEN, partnerId, reason, userId, now);
    }

    /**
     * Has it offered again.
     *
     * @param again partners who may be asked once more although they said no or nothing
     * @param reason may be null
     * @throws InvalidInput when that leaves nobody to ask, or no time
     */
    @Transactional
    public void retry(String assignmentNumber, Collection<Long> again, String reason, String userId) {
        requireUnassigned(assignmentNumber);
        store.readmit(assignmentNumber, again);
        searches.insist(assignmentNumber);
        if (limit.isPast(assignmentNumber)) {
            throw new InvalidInput(
                    "Hoe gaan we verder?",
                    "kan niet meer 'opnieuw aanbieden' zijn: alle bezoeken zijn " + "voorbij. Kies een andere weg.");
        }
        if (ranking(assignmentNumber).candidates().isEmpty()) {
            throw new InvalidInput(
                    "Wie mag opnieuw gevraagd worden?",
                    "laat niemand over om te vragen. Duid minstens één partner aan "
                            + "die opnieuw gevraagd mag worden, of kies een andere weg.");
        }
        searches.decided(assignmentNumber, SearchDecision.RETRY, null, reason, userId, clock.instant());
    }

    /**
     * Gives up.
     *
     * @param reason what is kept of why
     * @throws InvalidInput when somebody has accepted it meanwhile
     */
    @Transactional
    public void giveUp(String assignmentNumber, String reason, String userId) {
        requireUnassigned(assignmentNumber);
        offers.withdrawAll(assignmentNumber);
        assignments.changeStatus(assignmentNumber, AssignmentStatus.UNSERVED);
        searches.decided(assignmentNumber, SearchDecision.UNSERVED, null, reason, userId, clock.instant());
        facts.record(FactKind.UNSERVED, assignmentNumber, "");
    }

    private void requireUnassigned(String assignmentNumber) {
        store.lock(assignmentNumber);
        boolean accepted =
                store.ofAssignment(assignmentNumber).stream().anyMatch(offer -> offer.state() == OfferState.ACCEPTED);
        if (accepted) {
            throw new InvalidInput(
                    "Hoe gaan we verder?", "hoeft niet meer: een partner heeft intussen aanvaard. Sluit deze taak.");
        }
    }

    private void endOffersOf(String assignmentNumber, long partnerId) {
        store.ofAssignment(assignmentNumber).stream()
                .filter(offer -> offer.partnerId() == partnerId)
                .filter(offer -> offer.state() == OfferState.OPEN || offer.state() == OfferState.PROPOSED)
                .forEach(offer -> store.end(offer.id(), OfferState.WITHDRAWN));
    }
}
