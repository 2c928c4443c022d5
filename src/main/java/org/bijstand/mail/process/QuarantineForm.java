package org.bijstand.mail.process;

import java.util.Map;
import java.util.UUID;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.QuarantineReason;
import org.bijstand.mail.review.MailReview;
import org.springframework.stereotype.Component;

/** A mail was put aside that somebody may have written (H1). */
@Component
class QuarantineForm implements TaskForm {

    enum Decision {
        REQUEST,
        DROP
    }

    private final Inbox inbox;
    private final ReviewedMail mail;
    private final MailReview review;

    QuarantineForm(Inbox inbox, ReviewedMail mail, MailReview review) {
        this.inbox = inbox;
        this.mail = mail;
        this.review = review;
    }

    @Override
    public String formId() {
        return "mail-quarantine";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        UUID id = ReviewedMail.idOf(task);
        Map<String, Object> shown = mail.shown(id);
        inbox.entry(id)
                .map(InboxEntry::reason)
                .map(QuarantineReason::label)
                .ifPresent(reason -> shown.put("why", reason));
        return shown;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        UUID id = ReviewedMail.idOf(task);
        String user = ReviewedMail.userOf(task);
        switch (answers.choice("decision", Decision.class)) {
            case REQUEST -> review.takeAsRequest(id, user);
            case DROP -> review.drop(id, answers.text("reason"), user);
        }
        return Map.of();
    }
}
