package org.bijstand.homeassistance.mail;

import org.bijstand.casefile.CaseFiles;
import org.bijstand.mail.review.AddressReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The people of a case are written to at the new address from now on. */
@Component
class AddressOfCase {

    private final CaseFiles cases;

    AddressOfCase(CaseFiles cases) {
        this.cases = cases;
    }

    @EventListener
    void keep(AddressReplaced replaced) {
        if (replaced.caseNumber() != null) {
            cases.replaceEmail(
                    replaced.caseNumber(),
                    replaced.old().value(),
                    replaced.replacement().value());
        }
    }
}
