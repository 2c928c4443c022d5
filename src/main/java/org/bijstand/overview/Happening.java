package org.bijstand.overview;

import java.time.Instant;

/**
 * Something that happened in a case, in Dutch, as its timeline tells it.
 *
 * @param what a short sentence
 * @param detail the reasons and words that go with it, null when there are none; what people wrote, so plain text
 * @param by who did it, null when nobody in particular
 */
public record Happening(Instant at, Topic topic, String what, String detail, String by) {

    /** What it is about, for whoever looks for one thing. */
    public enum Topic {
        REQUEST("Aanvraag"),
        DECISION("Beslissing"),
        SEARCH("Partner"),
        VISIT("Bezoek"),
        MAIL("Post"),
        TASK("Taak");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Happening of(Instant at, Topic topic, String what) {
        return new Happening(at, topic, what, null, null);
    }

    /** With what people said about it; nothing is added when they said nothing. */
    Happening detail(String words) {
        return new Happening(at, topic, what, words == null || words.isBlank() ? null : words, by);
    }

    Happening by(String who) {
        return new Happening(at, topic, what, detail, who);
    }
}
