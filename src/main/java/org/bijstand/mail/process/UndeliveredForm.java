package org.bijstand.mail.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.OutgoingWords;
import org.bijstand.mail.review.MailReview;
import org.bijstand.mail.review.ReviewDecision;
import org.springframework.stereotype.Component;

/** A mail of ours did not arrive. */
@Component
class UndeliveredForm implements TaskForm {

    enum Decision {
        SEND_AGAIN,
        OTHER_ADDRESS,
        TOLD
    }

    private final OutgoingMails outgoing;
    private final OutgoingWords words;
    private final MailReview review;

    UndeliveredForm(OutgoingMails outgoing, OutgoingWords words, MailReview review) {
        this.outgoing = outgoing;
        this.words = words;
        this.review = review;
    }

    @Override
    public String formId() {
        return "mail-undelivered";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        OutgoingMail sent = outgoing.find(ReviewedMail.idOf(task)).orElseThrow();
        Map<String, Object> shown = new HashMap<>();
        shown.put("subject", sent.subject());
        shown.put("queued", words.when(sent.queuedAt()));
        shown.put("recipient", sent.recipient().value());
        shown.put("caseNumber", sent.caseNumber());
        shown.put("why", words.state(sent));
        shown.put("text", ReviewedMail.cut(sent.text()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        UUID id = ReviewedMail.idOf(task);
        String user = ReviewedMail.userOf(task);
        switch (answers.choice("decision", Decision.class)) {
            case SEND_AGAIN -> review.sendAgain(id, user);
            case OTHER_ADDRESS -> review.sendTo(id, address(answers), user);
            case TOLD -> review.keep(id, ReviewDecision.TOLD, answers.text("how"), user);
        }
        return Map.of();
    }

    private static MailAddress address(FormAnswers answers) {
        return MailAddress.of(answers.text("address"), answers.label("address"));
    }
}
