package org.bijstand.mail.inbox;

import java.time.Clock;
import java.util.Optional;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.inbox.InboxStore.Summary;
import org.bijstand.mail.inbox.mime.MimeReader;
import org.bijstand.mail.inbox.mime.ReadMail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings each mail to whom it concerns, within the caller's transaction. */
@Component
class MailRouting implements SmartInitializingSingleton {

    private final InboxStore store;
    private final InboxReader reader;
    private final Sorting sorting;
    private final Outbox outbox;
    private final ObjectProvider<ReplyHandler> replyHandlers;
    private final ObjectProvider<RequestHandler> requestHandler;
    private final ObjectProvider<MailReviews> reviews;
    private final ObjectProvider<LetterUrgency> urgencies;
    private final Clock clock;

    MailRouting(
            InboxStore store,
            InboxReader reader,
            Sorting sorting,
            Outbox outbox,
            ObjectProvider<ReplyHandler> replyHandlers,
            ObjectProvider<RequestHandler> requestHandler,
            ObjectProvider<MailReviews> reviews,
            ObjectProvider<LetterUrgency> urgencies,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.sorting = sorting;
        this.outbox = outbox;
        this.replyHandlers = replyHandlers;
        this.requestHandler = requestHandler;
        this.reviews = reviews;
        this.urgencies = urgencies;
        this.clock = clock;
    }

    /** Without somebody who takes requests, says how urgent mail is or puts it before people, the start fails instead of the first mail. */
    @Override
    public void afterSingletonsInstantiated() {
        requestHandler.getObject();
        reviews.getObject();
        urgencies.getObject();
    }

    Verdict route(StoredMail stored) {
        ReadMail mail = MimeReader.read(stored.raw());
        Sender sender = reader.sender(mail);
        Verdict verdict = sorting.sort(stored, mail, sender);
        Summary summary = new Summary(
                sender.shown(), mail.headers().text("Subject"), mail.files().size());
        // Before anybody is told, so that what they do with the mail isn't overwritten.
        store.handled(stored.id(), verdict, caseOf(verdict), summary, clock.instant());
        if (verdict.reason().isPresent()) {
            review(stored, verdict);
        } else {
            handOver(stored, mail, verdict);
        }
        return verdict;
    }

    private void handOver(StoredMail stored, ReadMail mail, Verdict verdict) {
        switch (verdict.kind()) {
            case REQUEST -> request(reader.mail(stored, mail, Optional.empty()));
            case REPLY -> reply(reader.mail(stored, mail, verdict.answered()));
            case BOUNCE ->
                Sorting.failure(mail)
                        .ifPresent(status ->
                                outbox.bounced(verdict.answered().orElseThrow().id(), verdict.repeats(), status));
            default -> {
                // Filed with its case, and that is all.
            }
        }
    }

    /** A person says that somebody wrote it, whatever it seemed to be. */
    void handOver(StoredMail stored) {
        InboxMail mail = reader.read(stored);
        if (mail.answered() == null) {
            request(mail);
        } else {
            reply(mail);
        }
    }

    private void request(InboxMail mail) {
        store.assign(mail.id(), requestHandler.getObject().open(mail));
    }

    private void reply(InboxMail reply) {
        if (replyHandlers.orderedStream().noneMatch(handler -> handler.take(reply))) {
            Urgency urgency = urgencies.getObject().of(reply);
            reviews.getObject()
                    .open(MailReviews.Matter.REPLY, reply.id(), reply.answered().caseNumber(), urgency);
        }
    }

    /** Also when a list or a filter has put aside what answers our own mail: that is hardly advertising. */
    private void review(StoredMail stored, Verdict verdict) {
        if (verdict.reason().orElseThrow().mayBeByAPerson()
                || verdict.answered().isPresent()) {
            reviews.getObject().open(MailReviews.Matter.QUARANTINE, stored.id(), caseOf(verdict), Urgency.NORMAL);
        }
    }

    /** Handling it failed again and again, so that a person decides. */
    void giveUp(StoredMail stored) {
        Verdict failed = Verdict.quarantine(InboxKind.UNREADABLE, QuarantineReason.FAILED, reader.answeredBy(stored));
        store.handled(stored.id(), failed, caseOf(failed), reader.summary(stored), clock.instant());
        review(stored, failed);
    }

    private static String caseOf(Verdict verdict) {
        return verdict.answered().map(SentMail::caseNumber).orElse(null);
    }
}
