package org.bijstand.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.Checks;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What partners answer to an offer (H7). The database decides who gets the assignment: answers to one assignment come
 * one after the other, and the first acceptance wins. Each method returns the offer as it then stands; an answer to an
 * offer that is no longer open changes nothing, so that posting twice does no harm.
 */
@Service
public class OfferAnswers {

    private static final int WORDS = 500;

    private final OfferStore store;
    private final Assignments assignments;
    private final Awards awards;
    private final OfferFacts facts;
    private final DispatchProcess process;
    private final Clock clock;

    OfferAnswers(
            OfferStore store,
            Assignments assignments,
            Awards awards,
            OfferFacts facts,
            DispatchProcess process,
            Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.awards = awards;
        this.facts = facts;
        this.process = process;
        this.clock = clock;
    }

    /** @throws DispatchBusy when it has to be tried again in a moment; nothing was stored */
    @Transactional
    public Offer accept(long offerId) {
        Instant now = clock.instant();
        Offer offer = locked(offerId);
        if (offer.isOpenAt(now) && store.accept(offerId, now)) {
            awards.award(offer, now);
            process.answered(offer.assignmentNumber(), RoundOutcome.ACCEPTED);
        }
        return current(offerId);
    }

    /** The beginning of what a partner wrote, as far as there is room for it. */
    public static String fitting(String words) {
        String clean = words.strip();
        if (clean.length() <= WORDS) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(WORDS - 2)) ? WORDS - 2 : WORDS - 1;
        return clean.substring(0, end) + "…";
    }

    /**
     * @param words what the partner adds, may be null
     * @throws org.bijstand.casefile.InvalidInput when the words are too long
     */
    @Transactional
    public Offer decline(long offerId, DeclineReason reason, String words) {
        String added = Checks.optional(words, "Toelichting", WORDS);
        Instant now = clock.instant();
        Offer offer = locked(offerId);
        if (offer.isOpenAt(now)) {
            store.answer(offerId, OfferState.DECLINED, reason, added, now);
            store.exclude(offer.assignmentNumber(), offer.partnerId(), ExclusionReason.DECLINED, now);
            facts.record(FactKind.OFFER_DECLINED, offer, reason.name());
            tellIfDecided(offer.assignmentNumber(), now);
        }
        return current(offerId);
    }

    /**
     * Proposes other times or fewer hours, for a case worker to judge.
     *
     * @throws ProposalProblem when the proposal leaves what was granted
     * @throws org.bijstand.casefile.InvalidInput when the words are too long
     */
    @Transactional
    public Offer propose(long offerId, List<PlannedVisit> visits, String words) {
        String added = Checks.optional(words, "Toelichting", WORDS);
        Instant now = clock.instant();
        Offer offer = locked(offerId);
        if (offer.isOpenAt(now)) {
            Proposal.check(assignments.get(offer.assignmentNumber()).visits(), visits);
            store.answer(offerId, OfferState.PROPOSED, null, added, now);
            store.propose(offerId, visits);
            facts.record(FactKind.OFFER_PROPOSED, offer);
            tellIfDecided(offer.assignmentNumber(), now);
        }
        return current(offerId);
    }

    /**
     * The offer's mail did not reach the partner, so that there is no answer to wait for: it is looked for as after a
     * refusal. Nothing changes when the offer was answered or has ended otherwise.
     */
    @Transactional
    public void undelivered(long offerId) {
        Instant now = clock.instant();
        Offer offer = locked(offerId);
        if (offer.state() == OfferState.OPEN) {
            store.end(offerId, OfferState.UNDELIVERED);
            store.exclude(offer.assignmentNumber(), offer.partnerId(), ExclusionReason.UNREACHABLE, now);
            tellIfDecided(offer.assignmentNumber(), now);
        }
    }

    private void tellIfDecided(String assignmentNumber, Instant now) {
        RoundOutcome outcome = RoundOutcome.of(store.ofAssignment(assignmentNumber), now);
        if (outcome != RoundOutcome.UNDECIDED) {
            process.answered(assignmentNumber, outcome);
        }
    }

    private Offer locked(long offerId) {
        store.lock(current(offerId).assignmentNumber());
        return current(offerId);
    }

    private Offer current(long offerId) {
        return store.find(offerId).orElseThrow(() -> new IllegalArgumentException("no offer " + offerId));
    }
}
