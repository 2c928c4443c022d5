package org.bijstand.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which key to set, without a stack trace. */
class UnusableKeysReport extends AbstractFailureAnalyzer<UnusableKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableKeys unusable) {
        return new FailureAnalysis(unusable.getMessage(), null, unusable);
    }
}
