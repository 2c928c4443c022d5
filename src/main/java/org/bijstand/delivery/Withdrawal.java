package org.bijstand.delivery;

import java.time.Instant;

/** Somebody asked to stop a case. */
public record Withdrawal(String caseNumber, Asker askedBy, WithdrawalReason reason, Instant askedAt) {

    /** Who asked for it. */
    public enum Asker {
        MEMBER("het lid"),
        REQUESTER("de aanvrager"),
        RELATIVE("een familielid"),
        OTHER("iemand anders");

        private final String label;

        Asker(String label) {
            this.label = label;
        }

        /** The Dutch words that case workers read. */
        public String label() {
            return label;
        }
    }
}
