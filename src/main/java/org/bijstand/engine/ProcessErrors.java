package org.bijstand.engine;

import java.util.Set;

/** The codes of BPMN errors that delegates raise and models catch. */
public final class ProcessErrors {

    public static final String ENTITLEMENT_EXCEEDED = "entitlement-exceeded";
    public static final String REPLACEMENT_NEEDED = "replacement-needed";

    /** All of them: a model may name no other. */
    public static final Set<String> ALL = Set.of(ENTITLEMENT_EXCEEDED, REPLACEMENT_NEEDED);

    private ProcessErrors() {}
}
