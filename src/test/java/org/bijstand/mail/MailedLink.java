package org.bijstand.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.link.Link;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail with a personal link in it, and whom it is for. */
public record MailedLink(String caseNumber, String address, Link link) {

    /** Leaves the mail waiting in the outbox. */
    public static MailedLink queue(ApplicationContext beans) {
        String caseNumber = "TB-" + UUID.randomUUID().toString().substring(0, 13);
        String address = caseNumber.toLowerCase() + "@leden.example";
        Link link = beans.getBean(Links.class)
                .issue(
                        LinkPurpose.SATISFACTION,
                        caseNumber,
                        beans.getBean(Clock.class).instant().plus(Duration.ofDays(14)));
        Mail mail = Mail.of("satisfaction", Language.NL, new MailAddress(address), caseNumber)
                .with("caseNumber", caseNumber)
                .with("satisfactionLink", link.url());
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.getBean(Outbox.class).queue(mail));
        return new MailedLink(caseNumber, address, link);
    }
}
