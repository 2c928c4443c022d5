package org.bijstand.engine;

import java.util.Set;

/** The messages that wake a waiting process, by their names in the models. */
public final class ProcessMessages {

    public static final String CASE_WITHDRAWN = "case-withdrawn";
    public static final String OFFER_ANSWERED = "offer-answered";
    public static final String VISIT_REPORTED = "visit-reported";
    public static final String VISIT_INCIDENT = "visit-incident";
    public static final String SATISFACTION_GIVEN = "satisfaction-given";
    public static final String INCIDENT_RESOLVED = "incident-resolved";
    public static final String OFFER_DECIDED = "offer-decided";
    public static final String MAIL_SETTLED = "mail-settled";
    public static final String MAIL_REQUEST_RECEIVED = "mail-request-received";

    /** All of them: a model may name no other. */
    public static final Set<String> ALL = Set.of(
            CASE_WITHDRAWN,
            OFFER_ANSWERED,
            VISIT_REPORTED,
            VISIT_INCIDENT,
            SATISFACTION_GIVEN,
            INCIDENT_RESOLVED,
            OFFER_DECIDED,
            MAIL_SETTLED,
            MAIL_REQUEST_RECEIVED);

    private ProcessMessages() {}
}
