package org.bijstand.homeassistance;

import java.util.Comparator;
import java.util.Map;
import org.bijstand.casefile.Urgency;
import org.bijstand.casefile.recognition.PlainWords;
import org.bijstand.engine.Decisions;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.LetterUrgency;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How soon a mail has to be read, by a table of words that analysts keep. */
@Component
class MailUrgency implements LetterUrgency {

    private static final String DECISION = "home-assistance-mail-urgency";

    private final Decisions decisions;

    MailUrgency(@Lazy Decisions decisions) {
        this.decisions = decisions;
    }

    /** The highest that any rule gives. */
    @Override
    public Urgency of(InboxMail mail) {
        return of(mail.subject() + "\n\n" + (mail.newText().isBlank() ? mail.text() : mail.newText()));
    }

    /** A word of the table is found whether or not the sender types its accents. */
    Urgency of(String text) {
        String asWritten = PlainWords.of(text);
        String withoutAccents = PlainWords.withoutAccents(text);
        String words = asWritten.equals(withoutAccents) ? asWritten : asWritten + "." + withoutAccents;
        return decisions.evaluate(DECISION, Map.of("text", words)).stream()
                .map(rule -> Urgency.valueOf((String) rule.get("urgency")))
                .max(Comparator.naturalOrder())
                .orElse(Urgency.NORMAL);
    }
}
