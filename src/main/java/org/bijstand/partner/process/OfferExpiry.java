package org.bijstand.partner.process;

import java.util.Date;
import org.bijstand.partner.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The timer that ends a round: <code>#{offerExpiry.due(execution)}</code>. It asks the offers themselves when they
 * expire, so that an answer is either in time or too late for both the partner's page and the process.
 */
@Component("offerExpiry")
public class OfferExpiry {

    private final Dispatch dispatch;

    OfferExpiry(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(dispatch.answersDue(execution.getProcessBusinessKey()));
    }
}
