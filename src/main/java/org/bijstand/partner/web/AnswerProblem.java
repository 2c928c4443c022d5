package org.bijstand.partner.web;

/** What the partner has to mend; the page says it in the partner's language. */
class AnswerProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param code end of the message's key */
    AnswerProblem(String code) {
        super(code);
    }
}
