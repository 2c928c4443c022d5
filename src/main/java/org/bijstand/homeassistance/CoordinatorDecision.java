package org.bijstand.homeassistance;

import java.time.Instant;

/** An exception that a coordinator decided, with the reason that is kept. */
public record CoordinatorDecision(Instant at, String by, Choice choice, String reason) {

    public enum Choice {
        /** Doubtful services too, and beyond the cap where asked. */
        GRANT("toegestaan", "grant"),
        /** Only what is beyond doubt; the rest is refused. */
        GRANT_UNDOUBTED("enkel toegestaan wat zonder twijfel mag", "grant"),
        REFUSE("geweigerd", "refuse"),
        REASSESS("opnieuw te bepalen", "reassess");

        private final String label;
        private final String code;

        Choice(String label, String code) {
            this.label = label;
            this.code = code;
        }

        public String label() {
            return label;
        }

        /** How the process goes on: {@code grant}, {@code refuse} or {@code reassess}. */
        public String code() {
            return code;
        }
    }
}
