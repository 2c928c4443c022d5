package org.bijstand.mail.inbox;

/** What a mail that came in was taken for. */
public enum InboxKind {
    REQUEST("aanvraag"),
    REPLY("antwoord"),
    BOUNCE("melding van een mailserver"),
    AUTOMATIC("automatisch antwoord"),
    LIST("nieuwsbrief of mailinglijst"),
    SPAM("ongewenste mail"),
    UNREADABLE("niet te lezen");

    private final String label;

    InboxKind(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }
}
