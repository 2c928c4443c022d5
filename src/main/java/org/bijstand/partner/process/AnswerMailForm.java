package org.bijstand.partner.process;

import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.mail.process.ReviewedMail;
import org.bijstand.mail.review.MailReview;
import org.bijstand.mail.review.ReviewDecision;
import org.bijstand.partner.DeclineReason;
import org.springframework.stereotype.Component;

/** A case worker says what a partner means who answered an offer by mail (H7). */
@Component
class AnswerMailForm implements TaskForm {

    enum Decision {
        ACCEPT,
        DECLINE,
        NOTHING
    }

    private final AnswerMailView view;
    private final JudgedAnswers judged;
    private final MailReview review;

    AnswerMailForm(AnswerMailView view, JudgedAnswers judged, MailReview review) {
        this.view = view;
        this.judged = judged;
        this.review = review;
    }

    @Override
    public String formId() {
        return "mail-answer";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return view.of(ReviewedMail.idOf(task));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        UUID mailId = ReviewedMail.idOf(task);
        Decision decision = answers.choice("decision", Decision.class);
        boolean taken = switch (decision) {
            case ACCEPT -> judged.accept(mailId);
            case DECLINE -> judged.decline(mailId, answers.choice("reason", DeclineReason.class));
            case NOTHING -> true;
        };
        if (!taken) {
            throw new InvalidInput(
                    answers.label("decision"),
                    "kan niet meer: het aanbod is intussen niet meer open. Kies 'niets beslissen'.");
        }
        review.keep(mailId, ReviewDecision.valueOf(decision.name()), null, ReviewedMail.userOf(task));
        return Map.of();
    }
}
