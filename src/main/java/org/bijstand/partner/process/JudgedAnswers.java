package org.bijstand.partner.process;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bijstand.casefile.Assignments;
import org.bijstand.engine.AsSystem;
import org.bijstand.engine.ProcessMessages;
import org.bijstand.engine.RoutingVariable;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.DispatchBusy;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.OfferDecided;
import org.bijstand.partner.Offers;
import org.bijstand.partner.mail.OfferMail;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Answers by mail that a person judges; who is late finds the task gone, so that nobody judges what is decided. */
@Component
class JudgedAnswers {

    private static final String PROCESS = "mail-review";

    private final Inbox inbox;
    private final Offers offers;
    private final OfferAnswers answers;
    private final Assignments assignments;
    private final RuntimeService runtime;
    private final AsSystem system;
    private final Set<String> beingCompleted = ConcurrentHashMap.newKeySet();

    JudgedAnswers(
            Inbox inbox,
            Offers offers,
            OfferAnswers answers,
            Assignments assignments,
            RuntimeService runtime,
            AsSystem system) {
        this.inbox = inbox;
        this.offers = offers;
        this.answers = answers;
        this.assignments = assignments;
        this.runtime = runtime;
        this.system = system;
    }

    /** @return false, and nothing done, when the offer isn't open any more */
    boolean accept(UUID mailId) {
        Offer offer = offers.hold(OfferMail.offerId(inbox.get(mailId)));
        return offers.isOpen(offer) && whileItsTaskIsCompleted(mailId, () -> answers.accept(offer.id()));
    }

    /** @return false, and nothing done, when the offer isn't open any more */
    boolean decline(UUID mailId, DeclineReason reason) {
        InboxMail mail = inbox.get(mailId);
        Offer offer = offers.hold(OfferMail.offerId(mail));
        String words = OfferAnswers.fitting(mail.shownNewText());
        return offers.isOpen(offer)
                && whileItsTaskIsCompleted(mailId, () -> answers.decline(offer.id(), reason, words));
    }

    /** The task from which it is decided is about to be completed and must not be taken away. */
    private boolean whileItsTaskIsCompleted(UUID mailId, Runnable answer) {
        beingCompleted.add(mailId.toString());
        try {
            answer.run();
            return true;
        } finally {
            beingCompleted.remove(mailId.toString());
        }
    }

    @EventListener
    void close(OfferDecided decided) {
        String caseNumber = assignments.get(decided.assignmentNumber()).caseNumber();
        try {
            system.run(() -> runtime.createProcessInstanceQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(caseNumber)
                    .variableValueEquals(RoutingVariable.MAIL_MATTER.variableName(), "answer")
                    .list()
                    .forEach(review -> close(review, decided.offerId())));
        } catch (ProcessEngineException justCompleted) {
            throw new DispatchBusy(decided.assignmentNumber(), justCompleted);
        }
    }

    private void close(ProcessInstance review, long offerId) {
        String mailId = (String) runtime.getVariable(review.getId(), RoutingVariable.MAIL_ID.variableName());
        if (!beingCompleted.contains(mailId) && OfferMail.offerId(inbox.get(UUID.fromString(mailId))) == offerId) {
            runtime.createMessageCorrelation(ProcessMessages.OFFER_DECIDED)
                    .processInstanceId(review.getId())
                    .correlateAll();
        }
    }
}
