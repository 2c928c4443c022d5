package org.bijstand.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every fact that a gateway, timer, message or filter may need, and so everything that may become a process variable.
 * The engine refuses any other (design rule 1): ids, codes, dates and flags only; never a name, an address or a word
 * about somebody's health.
 */
public enum RoutingVariable {
    /** NORMAL, URGENT or IMMEDIATE. */
    URGENCY("urgency"),
    /** eligible, not-eligible or doubtful. */
    ELIGIBILITY("eligibility"),
    /** grant, refuse or reassess. */
    EXCEPTION_DECISION("exceptionDecision"),
    /** The element of the multi-instance over a case's assignments. */
    ASSIGNMENT_NUMBER("assignmentNumber"),
    /** Whether any service was delivered. */
    HELP_NEEDED("helpNeeded"),
    /** The round of dispatch, from 1. */
    ATTEMPT("attempt"),
    CANDIDATE_AVAILABLE("candidateAvailable"),
    /** accepted, proposed or exhausted. */
    ANSWER("answer"),
    /** accept or refuse. */
    PROPOSAL_DECISION("proposalDecision"),
    /** chosen, retry or unserved. */
    PARTNER_DECISION("partnerDecision"),
    /** accepted or unserved. */
    DISPATCH_OUTCOME("dispatchOutcome"),
    /** The element of the multi-instance over an assignment's visits. */
    VISIT_ID("visitId"),
    VISIT_END("visitEnd"),
    /** Whether a visit's report came before it was waited for. */
    REPORTED("reported"),
    /** replace or continue. */
    INCIDENT_DECISION("incidentDecision"),
    /** completed or replace. */
    DELIVERY_OUTCOME("deliveryOutcome"),
    /** The element of the multi-instance over the partners to judge: an assignment's number and a partner's id. */
    JUDGED_PARTNER("judgedPartner"),
    /** A month as 2026-10. */
    REPORT_MONTH("reportMonth"),
    /** The id of the service line whose people follow up. */
    SERVICE_LINE("serviceLine"),
    /** The engine's incident that somebody follows up. */
    INCIDENT_ID("incidentId"),
    /** withdrawal, no-show or complaint. */
    INCIDENT_KIND("incidentKind"),
    /** The mail that somebody looks at: one that came in, or one of ours that did not arrive. */
    MAIL_ID("mailId"),
    /** reply, answer, quarantine or undelivered. */
    MAIL_MATTER("mailMatter"),
    /** request, existing-case or none. */
    REQUEST_DECISION("requestDecision");

    /** What the engine itself counts in a multi-instance. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Set<String> ALLOWED =
            Arrays.stream(values()).map(RoutingVariable::variableName).collect(Collectors.toUnmodifiableSet());

    private final String variableName;

    RoutingVariable(String variableName) {
        this.variableName = variableName;
    }

    /** The name in models and expressions. */
    public String variableName() {
        return variableName;
    }

    /** Whether a process variable of this name may exist. */
    public static boolean allows(String name) {
        return ALLOWED.contains(name) || OF_THE_ENGINE.contains(name);
    }

    @Override
    public String toString() {
        return variableName;
    }
}
