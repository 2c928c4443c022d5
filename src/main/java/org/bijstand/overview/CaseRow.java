package org.bijstand.overview;

import java.time.Instant;
import java.util.List;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;

/**
 * A case as a list shows it.
 *
 * @param status null for a request by mail that is no case yet
 * @param stage null for a case that has ended, and for a request by mail
 * @param member first and last name; null for a request by mail
 * @param postcode null for a request by mail
 */
public record CaseRow(
        String caseNumber,
        Instant receivedAt,
        Urgency urgency,
        CaseStatus status,
        CaseStage stage,
        List<ServiceKind> services,
        String member,
        String postcode) {

    public CaseRow {
        services = List.copyOf(services);
    }

    /** Without the member, so that a log never shows who it is. */
    @Override
    public String toString() {
        return "case " + caseNumber;
    }
}
