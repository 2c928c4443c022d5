package org.bijstand.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for help and everything about it that does not belong to one service.
 *
 * @param caseNumber for instance {@code TB-2026-000123}; the business key of the case's process
 * @param language in which the member is served
 * @param address where help is needed
 * @param triggerDate when it happened
 * @param expectedDischarge when the member comes home, null when not in hospital or not yet known
 * @param story what happened, null when nothing was written down
 * @param consentAt when the person agreed that the data is used and passed on, null when not yet
 */
public record CaseFile(
        String caseNumber,
        Instant receivedAt,
        Requester requester,
        Person member,
        Language language,
        Address address,
        TriggerKind trigger,
        LocalDate triggerDate,
        LocalDate expectedDischarge,
        String story,
        Instant consentAt,
        Urgency urgency,
        CaseStatus status) {

    /** The requester's address for mail, else the member's, else null. */
    public String contactEmail() {
        return requester.email() != null ? requester.email() : member.email();
    }
}
