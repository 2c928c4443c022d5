package org.bijstand.engine;

/** The messages that wake a waiting process, by their names in the models. */
public final class ProcessMessages {

    public static final String CASE_WITHDRAWN = "case-withdrawn";
    public static final String OFFER_ANSWERED = "offer-answered";
    public static final String VISIT_REPORTED = "visit-reported";
    public static final String VISIT_INCIDENT = "visit-incident";
    public static final String SATISFACTION_GIVEN = "satisfaction-given";
    public static final String INCIDENT_RESOLVED = "incident-resolved";

    private ProcessMessages() {}
}
