package org.bijstand.mail.process;

import java.util.Map;
import java.util.UUID;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.mail.review.MailReview;
import org.bijstand.mail.review.ReviewDecision;
import org.springframework.stereotype.Component;

/** Somebody wrote about a case (H7). */
@Component
class ReplyForm implements TaskForm {

    enum Decision {
        READ,
        OTHER_CASE,
        NEW_REQUEST
    }

    private final ReviewedMail mail;
    private final MailReview review;

    ReplyForm(ReviewedMail mail, MailReview review) {
        this.mail = mail;
        this.review = review;
    }

    @Override
    public String formId() {
        return "mail-reply";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return mail.shown(ReviewedMail.idOf(task));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        UUID id = ReviewedMail.idOf(task);
        String user = ReviewedMail.userOf(task);
        switch (answers.choice("decision", Decision.class)) {
            case READ -> review.keep(id, ReviewDecision.READ, null, user);
            case OTHER_CASE -> review.moveTo(id, answers.text("otherCase"), user);
            case NEW_REQUEST -> review.openRequest(id, user);
        }
        return Map.of();
    }
}
