package org.bijstand.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bijstand.casefile.Language;

/**
 * A mail to be queued in the {@link Outbox}.
 *
 * <p>Values of the model may be text, numbers, booleans, {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime},
 * {@code Hours}, {@code ServiceKind} (all written in the recipient's language), {@code URI} (a link), and lists, maps and
 * records of these. Every key that the template uses has to be there; {@code null} stands for "not known".
 *
 * @param template name of the text under {@code mail/<language>/}, or under {@code mail/staff/}
 * @param caseNumber the case it belongs to, or null when it belongs to none, such as a monthly report
 * @param occasion what makes it a different mail within case and template: an offer, a visit, a person
 */
public record Mail(
        String template,
        Language language,
        MailAddress to,
        String caseNumber,
        String occasion,
        Map<String, Object> model,
        List<Attachment> attachments) {

    public Mail {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(occasion, "occasion");
        model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
        attachments = List.copyOf(attachments);
    }

    /** A mail of which there is one per case and template. */
    public static Mail of(String template, Language language, MailAddress to, String caseNumber) {
        return new Mail(template, language, to, caseNumber, "", Map.of(), List.of());
    }

    public Mail occasion(Object what) {
        return new Mail(template, language, to, caseNumber, what.toString(), model, attachments);
    }

    /** @param value may be null where the template allows for it */
    public Mail with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(model);
        more.put(key, value);
        return new Mail(template, language, to, caseNumber, occasion, more, attachments);
    }

    public Mail attach(Attachment... files) {
        return new Mail(template, language, to, caseNumber, occasion, model, List.of(files));
    }

    /** Without recipient and model, so that a log never shows them. */
    @Override
    public String toString() {
        return "mail " + template + " of case " + caseNumber + " for occasion '" + occasion + "'";
    }
}
