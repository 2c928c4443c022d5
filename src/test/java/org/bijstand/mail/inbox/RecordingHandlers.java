package org.bijstand.mail.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bijstand.casefile.Urgency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The features that the inbox hands mail to, as far as a test of the inbox is concerned. */
public class RecordingHandlers implements RequestHandler, ReplyHandler, MailReviews, LetterUrgency {

    public record Review(Matter matter, UUID mailId, String caseNumber) {}

    public final List<InboxMail> requests = new CopyOnWriteArrayList<>();
    public final List<InboxMail> replies = new CopyOnWriteArrayList<>();
    public final List<Review> reviews = new CopyOnWriteArrayList<>();
    boolean takesReplies = true;
    boolean takesReviews = true;
    /** Thrown instead of taking a request. */
    public RuntimeException trouble;
    /** Done after a request was taken. */
    public Runnable meanwhile = () -> {};

    @Override
    public String open(InboxMail mail) {
        if (trouble != null) {
            throw trouble;
        }
        requests.add(mail);
        meanwhile.run();
        return caseNumberOf(mail.id());
    }

    @Override
    public boolean take(InboxMail mail) {
        replies.add(mail);
        return takesReplies;
    }

    @Override
    public void open(Matter matter, UUID mailId, String caseNumber, Urgency urgency) {
        if (!takesReviews) {
            throw new IllegalStateException("no task can be made");
        }
        reviews.add(new Review(matter, mailId, caseNumber));
    }

    static String caseNumberOf(UUID mailId) {
        return "TB-" + mailId;
    }

    @Override
    public Urgency of(InboxMail mail) {
        return Urgency.NORMAL;
    }

    <T> ObjectProvider<T> as(Class<T> handler) {
        return new StaticListableBeanFactory(Map.of("handlers", this)).getBeanProvider(handler);
    }
}
