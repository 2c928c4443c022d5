package org.bijstand.reporting;

import java.time.Instant;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;

/**
 * Something that happened and that a report counts. Holds codes and numbers only, nothing about a person.
 *
 * @param reference what it happened to; the same kind and reference count once, however often they are recorded
 * @param postcode where help is needed, {@code null} when unknown; only its region is kept
 * @param quantity in the unit that the kind names, or {@code null}
 * @param occurredAt {@code null} for now
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
        Integer quantity,
        Instant occurredAt) {

    public static Fact of(FactKind kind, String reference, String caseNumber, String postcode, Language language) {
        return new Fact(kind, reference, caseNumber, postcode, language, null, null, null, null, null);
    }

    public Fact service(ServiceKind other) {
        return new Fact(
                kind, reference, caseNumber, postcode, language, other, partnerId, reason, quantity, occurredAt);
    }

    public Fact partner(long other) {
        return new Fact(kind, reference, caseNumber, postcode, language, service, other, reason, quantity, occurredAt);
    }

    public Fact reason(String other) {
        return new Fact(
                kind, reference, caseNumber, postcode, language, service, partnerId, other, quantity, occurredAt);
    }

    public Fact quantity(int other) {
        return new Fact(kind, reference, caseNumber, postcode, language, service, partnerId, reason, other, occurredAt);
    }

    /** For what is written down later than it happened. */
    public Fact at(Instant other) {
        return new Fact(kind, reference, caseNumber, postcode, language, service, partnerId, reason, quantity, other);
    }
}
