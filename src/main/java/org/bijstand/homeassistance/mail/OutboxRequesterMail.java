package org.bijstand.homeassistance.mail;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.homeassistance.Alternatives;
import org.bijstand.homeassistance.Reason;
import org.bijstand.homeassistance.RequesterMail;
import org.bijstand.mail.Mail;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.springframework.stereotype.Component;

@Component
class OutboxRequesterMail implements RequesterMail {

    private final Outbox outbox;
    private final Alternatives alternatives;

    OutboxRequesterMail(Outbox outbox, Alternatives alternatives) {
        this.outbox = outbox;
        this.alternatives = alternatives;
    }

    @Override
    public void confirmRequest(CaseFile file) {
        queue(file, "request-received", mail -> mail);
    }

    @Override
    public void tellNotEligible(CaseFile file, List<Refusal> refused) {
        queue(
                file,
                "not-eligible",
                mail -> mail.with("reasons", inWords(refused, file.language()))
                        .with("alternatives", alternatives(refused, file.language())));
    }

    @Override
    public void tellPartlyRefused(CaseFile file, List<Refusal> refused) {
        List<RefusedService> services = refused.stream()
                .map(refusal -> new RefusedService(refusal.service(), inWords(List.of(refusal), file.language())))
                .toList();
        queue(
                file,
                "partly-refused",
                mail -> mail.with("services", services).with("alternatives", alternatives(refused, file.language())));
    }

    private void queue(CaseFile file, String template, UnaryOperator<Mail> fill) {
        if (file.contactEmail() != null) {
            Mail mail = Mail.of(template, file.language(), new MailAddress(file.contactEmail()), file.caseNumber());
            outbox.queue(fill.apply(mail));
        }
    }

    private List<String> alternatives(List<Refusal> refused, Language language) {
        return alternatives.to(refused.stream().map(Refusal::service).toList(), language);
    }

    private static List<String> inWords(List<Refusal> refused, Language language) {
        return refused.stream()
                .flatMap(refusal -> refusal.reasons().stream())
                .map(Reason::texts)
                .map(texts -> texts.get(language))
                .distinct()
                .toList();
    }

    /** As the template names it. */
    record RefusedService(ServiceKind service, List<String> reasons) {}
}
