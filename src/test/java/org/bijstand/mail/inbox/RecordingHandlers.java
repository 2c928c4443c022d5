package org.bijstand.mail.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bijstand.casefile.Urgency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The features that the inbox hands mail to, as far as a test of the inbox is concerned. */
class RecordingHandlers implements RequestHandler, ReplyHandler, MailReviews {

    record Review(Matter matter, UUID mailId, String caseNumber) {}

    final List<InboxMail> requests = new ArrayList<>();
    final List<InboxMail> replies = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    boolean takesReplies = true;
    RuntimeException trouble;

    @Override
    public String open(InboxMail mail) {
        if (trouble != null) {
            throw trouble;
        }
        requests.add(mail);
        return caseNumberOf(mail.id());
    }

    @Override
    public boolean take(InboxMail mail) {
        replies.add(mail);
        return takesReplies;
    }

    @Override
    public void open(Matter matter, UUID mailId, String caseNumber, Urgency urgency) {
        reviews.add(new Review(matter, mailId, caseNumber));
    }

    static String caseNumberOf(UUID mailId) {
        return "TB-" + mailId;
    }

    <T> ObjectProvider<T> as(Class<T> handler) {
        return new StaticListableBeanFactory(java.util.Map.of("handlers", this)).getBeanProvider(handler);
    }
}
