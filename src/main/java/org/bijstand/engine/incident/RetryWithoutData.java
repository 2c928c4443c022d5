package org.bijstand.engine.incident;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;

/** The engine's own retries, with a job that keeps where it failed but not what the exception says. */
class RetryWithoutData extends DefaultJobRetryCmd {

    private final transient Throwable failure;

    RetryWithoutData(String jobId, Throwable kept, Throwable failure) {
        super(jobId, kept);
        this.failure = failure;
    }

    /** Whether a failure counts depends on its type, which the kept one no longer has. */
    @Override
    protected boolean shouldDecrementRetriesFor(Throwable kept) {
        return super.shouldDecrementRetriesFor(failure);
    }
}
