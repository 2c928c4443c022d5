package org.bijstand.delivery;

import org.bijstand.casefile.CaseFile;
import org.bijstand.reporting.Fact;
import org.bijstand.reporting.FactKind;

/** Facts about a case. */
final class CaseFacts {

    private CaseFacts() {}

    static Fact of(FactKind kind, String reference, CaseFile file) {
        return Fact.of(kind, reference, file.caseNumber(), file.address().postcode(), file.language());
    }
}
