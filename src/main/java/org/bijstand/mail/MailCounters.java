package org.bijstand.mail;

import io.micrometer.core.instrument.Metrics;

/** How much mail this node has sent, given up and taken in since it started, by kind; for whoever watches over it. */
public final class MailCounters {

    private MailCounters() {}

    static void sent(String template) {
        Metrics.counter("bijstand.mails.sent", "template", template).increment();
    }

    static void failed(String template) {
        Metrics.counter("bijstand.mails.failed", "template", template).increment();
    }

    static void bounced(String template) {
        Metrics.counter("bijstand.mails.bounced", "template", template).increment();
    }

    /** @param kind what it was taken for, in lower case */
    public static void received(String kind) {
        Metrics.counter("bijstand.mails.received", "kind", kind).increment();
    }
}
