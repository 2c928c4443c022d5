package org.bijstand;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator why the start was refused, without a stack trace. */
class RefusedStartReport extends AbstractFailureAnalyzer<StartUpCheck.RefusedStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartUpCheck.RefusedStart refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
