package org.bijstand.engine;

/** The codes of BPMN errors that delegates raise and models catch. */
public final class ProcessErrors {

    public static final String ENTITLEMENT_EXCEEDED = "entitlement-exceeded";
    public static final String REPLACEMENT_NEEDED = "replacement-needed";

    private ProcessErrors() {}
}
