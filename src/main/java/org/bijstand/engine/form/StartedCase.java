package org.bijstand.engine.form;

import java.util.Map;

/** The business key of the process that a start form begins, and its first routing facts. */
public record StartedCase(String businessKey, Map<String, Object> facts) {

    public StartedCase {
        facts = Map.copyOf(facts);
    }

    public StartedCase(String businessKey) {
        this(businessKey, Map.of());
    }
}
