package org.bijstand.partner.mail;

import org.bijstand.mail.review.AddressReplaced;
import org.bijstand.partner.PartnerContracts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A partner's new address is used from the next offer on. */
@Component
class AddressOfPartner {

    private final PartnerContracts contracts;

    AddressOfPartner(PartnerContracts contracts) {
        this.contracts = contracts;
    }

    @EventListener
    void keep(AddressReplaced replaced) {
        contracts.replaceEmail(replaced.old().value(), replaced.replacement().value());
    }
}
