package org.bijstand.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bijstand.calendar.WaitingTimes;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers an assignment to partners, round after round, until one takes it (H7). Each method does one step of the process,
 * in one transaction, so that a step which fails can be repeated as a whole.
 */
@Service
public class Dispatch {

    private final OfferStore store;
    private final SearchStore searches;
    private final PartnerRegister partners;
    private final PartnerRanking ranking;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final WaitingTimes waitingTimes;
    private final SearchLimit limit;
    private final OfferNotices notices;
    private final OfferFacts facts;
    private final Clock clock;

    Dispatch(
            OfferStore store,
            SearchStore searches,
            PartnerRegister partners,
            PartnerRanking ranking,
            Assignments assignments,
            CaseFiles cases,
            WaitingTimes waitingTimes,
            SearchLimit limit,
            OfferNotices notices,
            OfferFacts facts,
            Clock clock) {
        this.store = store;
        this.searches = searches;
        this.partners = partners;
        this.ranking = ranking;
        this.assignments = assignments;
        this.cases = cases;
        this.waitingTimes = waitingTimes;
        this.limit = limit;
        this.notices = notices;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Begins a round.
     *
     * @param round from 1
     * @return whether there is time left and somebody who can be asked or can still answer
     */
    @Transactional
    public boolean begin(String assignmentNumber, int round) {
        store.lock(assignmentNumber);
        Instant now = clock.instant();
        // While a proposal was judged, nothing watched the offers made beside it.
        endExpired(assignmentNumber, now);
        searches.begin(assignmentNumber, round, now);
        return !limit.isPast(assignmentNumber)
                && (countOpen(assignmentNumber) > 0
                        || !rank(assignmentNumber).candidates().isEmpty());
    }

    /** Offers the assignment to as many of the best partners at once as the urgency asks for. */
    @Transactional
    public void offer(String assignmentNumber) {
        store.lock(assignmentNumber);
        Assignment assignment = assignments.get(assignmentNumber);
        CaseFile file = cases.get(assignment.caseNumber());
        int round = searches.find(assignmentNumber).orElseThrow().round();
        Instant now = clock.instant();
        Instant due = waitingTimes.due("offer-answer", file.urgency(), round, now);
        Instant last = limit.of(assignmentNumber);
        // A timer knows no less than a millisecond; without fractions it can't end the round before the offers expire.
        Instant expiry = (due.isBefore(last) ? due : last).truncatedTo(ChronoUnit.SECONDS);
        int places = waitingTimes.offersAtOnce(file.urgency(), round) - countOpen(assignmentNumber);
        ranking.rank(assignment, file).candidates().stream()
                .limit(Math.max(0, places))
                .map(Candidate::partner)
                .forEach(partner -> {
                    long id = store.add(assignmentNumber, partner.id(), round, now, expiry);
                    Offer offer = store.find(id).orElseThrow();
                    notices.offer(file, assignment, partner, offer);
                    facts.record(FactKind.OFFER_SENT, offer);
                });
    }

    /**
     * When the first of the open offers expires; now, when none is open. They differ when somebody was asked in the place
     * of a partner whose proposal was refused: that answer may be due before those of the partners asked earlier.
     */
    public Instant answersDue(String assignmentNumber) {
        return store.ofAssignment(assignmentNumber).stream()
                .filter(offer -> offer.state() == OfferState.OPEN)
                .map(Offer::expiresAt)
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }

    /** Reminds the partners who may still answer and were not reminded yet. */
    @Transactional
    public void remind(String assignmentNumber) {
        store.lock(assignmentNumber);
        Instant now = clock.instant();
        each(
                assignmentNumber,
                offer -> offer.isOpenAt(now) && offer.remindedAt() == null,
                (file, assignment, offer) -> {
                    store.reminded(offer.id(), now);
                    notices.remind(file, assignment, partners.get(offer.partnerId()), offer);
                });
    }

    /** Takes back the offers whose answer the round waited for; an operator may have had its timer go off early. */
    @Transactional
    public void endSilent(String assignmentNumber) {
        store.lock(assignmentNumber);
        Instant due = answersDue(assignmentNumber);
        Instant now = clock.instant();
        endExpired(assignmentNumber, due.isAfter(now) ? due : now);
    }

    /** How the round ended. Waits for an answer that is just being stored, so that none is read past. */
    @Transactional
    public RoundOutcome outcome(String assignmentNumber) {
        store.lock(assignmentNumber);
        return RoundOutcome.of(store.ofAssignment(assignmentNumber), clock.instant());
    }

    /** Sends the partner what it needs to start, and tells the others who were asked. */
    @Transactional
    public void confirm(String assignmentNumber) {
        store.lock(assignmentNumber);
        each(
                assignmentNumber,
                offer -> offer.state() == OfferState.ACCEPTED,
                (file, assignment, offer) -> notices.details(file, assignment, partners.get(offer.partnerId()), offer));
        each(
                assignmentNumber,
                offer -> offer.state() == OfferState.TAKEN,
                (file, assignment, offer) -> notices.taken(file, assignment, partners.get(offer.partnerId()), offer));
    }

    private void endExpired(String assignmentNumber, Instant moment) {
        each(
                assignmentNumber,
                offer -> offer.state() == OfferState.OPEN && !offer.isOpenAt(moment),
                (file, assignment, offer) -> {
                    store.end(offer.id(), OfferState.SILENT);
                    store.exclude(assignmentNumber, offer.partnerId(), ExclusionReason.SILENT, clock.instant());
                    notices.withdraw(file, assignment, partners.get(offer.partnerId()), offer);
                    facts.record(FactKind.OFFER_SILENT, offer);
                });
    }

    private int countOpen(String assignmentNumber) {
        Instant now = clock.instant();
        return Math.toIntExact(store.ofAssignment(assignmentNumber).stream()
                .filter(offer -> offer.isOpenAt(now))
                .count());
    }

    private Ranking rank(String assignmentNumber) {
        Assignment assignment = assignments.get(assignmentNumber);
        return ranking.rank(assignment, cases.get(assignment.caseNumber()));
    }

    private void each(String assignmentNumber, Predicate<Offer> which, Step step) {
        List<Offer> offers =
                store.ofAssignment(assignmentNumber).stream().filter(which).toList();
        if (!offers.isEmpty()) {
            Assignment assignment = assignments.get(assignmentNumber);
            CaseFile file = cases.get(assignment.caseNumber());
            offers.forEach(offer -> step.take(file, assignment, offer));
        }
    }

    private interface Step {
        void take(CaseFile file, Assignment assignment, Offer offer);
    }
}
