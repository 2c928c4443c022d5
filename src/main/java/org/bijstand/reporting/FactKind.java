package org.bijstand.reporting;

/** What can happen that a report counts (H10). The unit of the quantity, where there is one, stands beside the kind. */
public enum FactKind {
    REQUEST_RECEIVED,
    /** Quantity: the hours granted, in quarters. */
    SERVICE_ELIGIBLE,
    /** One per reason; the reason is the eligibility table's code. */
    SERVICE_REFUSED,
    OVERRIDE_GRANTED,
    OFFER_SENT,
    /** Quantity: minutes from the grant to the acceptance. */
    OFFER_ACCEPTED,
    OFFER_DECLINED,
    OFFER_SILENT,
    OFFER_PROPOSED,
    ESCALATED_TO_COORDINATOR,
    ESCALATED_TO_SUPERVISOR,
    UNSERVED,
    /** Quantity: the hours delivered, in quarters. */
    VISIT_DELIVERED,
    VISIT_MISSED,
    COMPLAINT,
    REPLACEMENT,
    /** Quantity: 1 (bad) to 5 (good). */
    SATISFACTION,
    /** Quantity: 1 (bad) to 5 (good). */
    PARTNER_JUDGED,
    CASE_CLOSED,
    CASE_WITHDRAWN
}
