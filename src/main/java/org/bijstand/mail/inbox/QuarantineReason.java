package org.bijstand.mail.inbox;

/** Why a mail was put aside instead of handled. */
public enum QuarantineReason {
    TOO_LARGE("te groot om op te halen; alleen de kop is bewaard", true),
    UNREADABLE("geen leesbare tekst", true),
    ENCRYPTED("versleuteld", true),
    NO_SENDER("geen adres om aan te antwoorden", true),
    UNCLEAR_BOUNCE("onbestelbaar bericht, maar onduidelijk over welke mail", false),
    LIST("nieuwsbrief of mailinglijst", false),
    LIKELY_AUTOMATIC("lijkt een automatisch antwoord", false),
    SPAM("door de mailserver als ongewenst gemerkt", false),
    FAILED("verwerken is driemaal mislukt", true);

    private final String label;
    private final boolean byAPerson;

    QuarantineReason(String label, boolean byAPerson) {
        this.label = label;
        this.byAPerson = byAPerson;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }

    /** Somebody may have written it and waits for an answer, so that somebody has to look at it. */
    boolean mayBeByAPerson() {
        return byAPerson;
    }
}
