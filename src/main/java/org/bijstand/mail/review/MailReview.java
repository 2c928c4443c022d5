package org.bijstand.mail.review;

import static org.bijstand.casefile.ServiceLine.HOME_ASSISTANCE;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.SentMails;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.inbox.RequestHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about mail that was put before them (H1, H7); each decision is kept with who took it. */
@Service
public class MailReview {

    private final Inbox inbox;
    private final Outbox outbox;
    private final SentMails sentMails;
    private final CaseFiles cases;
    private final MailRequests openRequests;
    private final ObjectProvider<RequestHandler> requests;
    private final ReviewLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailReview(
            Inbox inbox,
            Outbox outbox,
            SentMails sentMails,
            CaseFiles cases,
            MailRequests openRequests,
            ObjectProvider<RequestHandler> requests,
            ReviewLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.sentMails = sentMails;
        this.cases = cases;
        this.openRequests = openRequests;
        this.requests = requests;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a decision whose work is done elsewhere, or that needs none. @param reason may be null */
    @Transactional
    public void keep(UUID mailId, ReviewDecision decision, String reason, String userId) {
        log.add(mailId, decision, reason, userId, clock.instant());
    }

    /**
     * The mail is about another case than it seemed, or about a request by mail that nobody has decided on.
     *
     * @param caseNumber as typed
     * @throws InvalidInput when there is no such case
     */
    @Transactional
    public void moveTo(UUID mailId, String caseNumber, String userId) {
        String number = caseNumber.strip().toUpperCase(Locale.ROOT);
        boolean openRequest =
                openRequests.find(number).filter(MailRequest::isOpen).isPresent();
        if (!openRequest && cases.find(HOME_ASSISTANCE, number).isEmpty()) {
            throw new InvalidInput("Dossiernummer", "bestaat niet. Kijk het nummer na, bijvoorbeeld TB-2026-000123.");
        }
        inbox.assign(mailId, number);
        keep(mailId, ReviewDecision.OTHER_CASE, null, userId);
    }

    /** What seemed an answer asks for help anew. */
    @Transactional
    public void openRequest(UUID mailId, String userId) {
        inbox.assign(mailId, requests.getObject().open(inbox.get(mailId)));
        keep(mailId, ReviewDecision.NEW_REQUEST, null, userId);
    }

    /** What was in quarantine is a request after all. @throws InvalidInput when somebody else has said so already */
    @Transactional
    public void takeAsRequest(UUID mailId, String userId) {
        inbox.overrule(mailId, userId);
        keep(mailId, ReviewDecision.REQUEST, null, userId);
    }

    /**
     * What is in quarantine stays there.
     *
     * @throws InvalidInput when somebody has made a request of it meanwhile
     */
    @Transactional
    public void drop(UUID mailId, String reason, String userId) {
        if (inbox.entry(mailId).map(InboxEntry::state).orElseThrow() != InboxState.QUARANTINED) {
            throw new InvalidInput(
                    "Wat doen we ermee?",
                    "kan niet 'opzij leggen' zijn: de mail staat niet meer in quarantaine. Vernieuw de takenlijst.");
        }
        keep(mailId, ReviewDecision.DROP, reason, userId);
    }

    /** As {@link #takeAsRequest}, by somebody who has no task in hand: the task that the mail may have is over. @return the case number */
    @Transactional
    public String takeAsRequestUnasked(UUID mailId, String userId) {
        String caseNumber = inbox.overrule(mailId, userId);
        keep(mailId, ReviewDecision.REQUEST, null, userId);
        events.publishEvent(new MailSettled(mailId));
        return caseNumber;
    }

    /**
     * As {@link #sendAgain}, by somebody who has no task in hand: the task that the mail may have is over.
     *
     * @param repeats how often it had been sent again when the person saw it
     * @return false, and nothing done, when it is on its way again already
     */
    @Transactional
    public boolean sendAgainUnasked(UUID mailId, int repeats, String userId) {
        boolean again = outbox.sendAgain(mailId, repeats);
        if (again) {
            keep(mailId, ReviewDecision.SEND_AGAIN, null, userId);
            events.publishEvent(new MailSettled(mailId));
        }
        return again;
    }

    /** @throws InvalidInput when it left meanwhile, or is still on its way */
    @Transactional
    public void sendAgain(UUID mailId, String userId) {
        if (!outbox.sendAgain(mailId)) {
            throw underWay();
        }
        keep(mailId, ReviewDecision.SEND_AGAIN, null, userId);
    }

    /**
     * Has the mail sent to another address, which takes the old one's place wherever the case uses it.
     *
     * @throws InvalidInput when the address is the same, or the mail left meanwhile or is still on its way
     */
    @Transactional
    public void sendTo(UUID mailId, MailAddress address, String userId) {
        SentMail mail = sentMails.byId(mailId).orElseThrow();
        if (address.value().equalsIgnoreCase(mail.recipient().value())) {
            throw new InvalidInput("Het juiste e-mailadres", "is het oude adres. Vul een ander adres in.");
        }
        if (!outbox.sendTo(mailId, address)) {
            throw underWay();
        }
        events.publishEvent(new AddressReplaced(mail.caseNumber(), mail.recipient(), address));
        keep(mailId, ReviewDecision.OTHER_ADDRESS, null, userId);
    }

    private static InvalidInput underWay() {
        return new InvalidInput(
                "Hoe komt de boodschap toch over?",
                "kan niet meer met een verzending: deze mail is al opnieuw onderweg. Open de taak opnieuw en kies 'op een andere"
                        + " manier gemeld, of niet meer nodig'.");
    }
}
