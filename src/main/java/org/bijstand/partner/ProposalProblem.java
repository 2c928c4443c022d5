package org.bijstand.partner;

/** Why a proposal can't be taken; the partner's page says it in the partner's language. */
public class ProposalProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** No visit is left. */
        NOTHING_LEFT,
        /** It is what was asked: accepting says the same. */
        NOTHING_CHANGED,
        /** A day on which no help was granted. */
        OTHER_DAY,
        /** More hours on a day than were granted. */
        TOO_MANY_HOURS,
        /** Two visits at the same time. */
        OVERLAP,
        /** A visit that goes on after midnight, although the planned one didn't. */
        PAST_MIDNIGHT
    }

    private final Kind kind;

    ProposalProblem(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
