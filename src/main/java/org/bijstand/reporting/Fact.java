package org.bijstand.reporting;

import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;

/**
 * Something that happened and that a report counts. Holds codes and numbers only, nothing about a person.
 *
 * @param reference what it happened to; the same kind and reference count once, however often they are recorded
 * @param postcode where help is needed, {@code null} when unknown; only its region is kept
 * @param quantity in the unit that the kind names, or {@code null}
 */
public record Fact(
        FactKind kind,
        String reference,
        String caseNumber,
        String postcode,
        Language language,
        ServiceKind service,
        Long partnerId,
        String reason,
        Integer quantity) {

    public static Fact of(FactKind kind, String reference, String caseNumber, String postcode, Language language) {
        return new Fact(kind, reference, caseNumber, postcode, language, null, null, null, null);
    }

    public Fact service(ServiceKind other) {
        return new Fact(kind, reference, caseNumber, postcode, language, other, partnerId, reason, quantity);
    }

    public Fact partner(long other) {
        return new Fact(kind, reference, caseNumber, postcode, language, service, other, reason, quantity);
    }

    public Fact reason(String other) {
        return new Fact(kind, reference, caseNumber, postcode, language, service, partnerId, other, quantity);
    }

    public Fact quantity(int other) {
        return new Fact(kind, reference, caseNumber, postcode, language, service, partnerId, reason, other);
    }
}
