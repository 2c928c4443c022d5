package org.bijstand.partner;

/** What became of an offer. */
public enum OfferState {
    /** The partner may answer. */
    OPEN("wacht op antwoord"),
    /** The partner carries out the assignment. */
    ACCEPTED("aanvaard"),
    DECLINED("geweigerd"),
    /** The partner proposes other times or fewer hours, and we judge that. */
    PROPOSED("tegenvoorstel"),
    /** We took it back: the help isn't needed any more, or the proposal didn't fit. */
    WITHDRAWN("ingetrokken"),
    /** No answer came in time. */
    SILENT("geen antwoord"),
    /** Its mail did not reach the partner. */
    UNDELIVERED("mail niet aangekomen"),
    /** Somebody else was first. */
    TAKEN("een andere partner was eerst"),
    /** It was accepted, and then the assignment was taken away again. */
    CANCELLED("aanvaard en daarna weggenomen");

    private final String label;

    OfferState(String label) {
        this.label = label;
    }

    /** The Dutch words that case workers read. */
    public String label() {
        return label;
    }
}
