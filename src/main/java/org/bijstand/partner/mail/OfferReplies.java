package org.bijstand.partner.mail;

import java.util.function.Supplier;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.MailReviews;
import org.bijstand.mail.inbox.MailReviews.Matter;
import org.bijstand.mail.inbox.ReplyHandler;
import org.bijstand.mail.inbox.TryLater;
import org.bijstand.partner.AnswerReading;
import org.bijstand.partner.AnswerWords;
import org.bijstand.partner.DispatchBusy;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Offers;
import org.springframework.stereotype.Component;

/**
 * Takes the answer of a partner who wrote back instead of using the link (H7). What is unmistakable and comes from the
 * address that was asked decides at once; anything else is put before a case worker.
 */
@Component
class OfferReplies implements ReplyHandler {

    private final AnswerWords words;
    private final Offers offers;
    private final OfferAnswers answers;
    private final LateAnswers late;
    private final Assignments assignments;
    private final CaseFiles cases;
    private final MailReviews reviews;

    OfferReplies(
            AnswerWords words,
            Offers offers,
            OfferAnswers answers,
            LateAnswers late,
            Assignments assignments,
            CaseFiles cases,
            MailReviews reviews) {
        this.words = words;
        this.offers = offers;
        this.answers = answers;
        this.late = late;
        this.assignments = assignments;
        this.cases = cases;
        this.reviews = reviews;
    }

    @Override
    public boolean take(InboxMail mail) {
        if (!OfferMail.asks(mail.answered().template())) {
            return false;
        }
        Offer offer = offers.hold(OfferMail.offerId(mail));
        AnswerReading reading = read(mail);
        return offers.isOpen(offer) ? answer(mail, offer, reading) : late.take(offer, reading.verdict());
    }

    private AnswerReading read(InboxMail mail) {
        return mail.sure() && OfferMail.isFromWhoWasAsked(mail) ? words.read(mail.newText()) : AnswerReading.UNCLEAR;
    }

    private boolean answer(InboxMail mail, Offer offer, AnswerReading reading) {
        switch (reading.verdict()) {
            case ACCEPTS -> accept(mail, offer);
            case DECLINES -> decline(mail, offer, reading);
            case UNCLEAR -> askSomebody(mail, offer);
        }
        return true;
    }

    private void accept(InboxMail mail, Offer offer) {
        Offer answered = decide(() -> answers.accept(offer.id()));
        if (answered.state() != OfferState.ACCEPTED) {
            askSomebody(mail, offer);
        }
    }

    private void decline(InboxMail mail, Offer offer, AnswerReading reading) {
        String added = OfferAnswers.fitting(mail.shownNewText());
        decide(() -> answers.decline(offer.id(), reading.reason(), added));
    }

    private void askSomebody(InboxMail mail, Offer offer) {
        Assignment assignment = assignments.get(offer.assignmentNumber());
        String caseNumber = assignment.caseNumber();
        reviews.open(Matter.ANSWER, mail.id(), caseNumber, cases.get(caseNumber).urgency());
    }

    private static Offer decide(Supplier<Offer> answer) {
        try {
            return answer.get();
        } catch (DispatchBusy busy) {
            throw new TryLater(busy);
        }
    }
}
