package org.bijstand.link.web;

/** One address has tried too many unknown links and has to wait. */
class TooManyGuesses extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyGuesses() {
        super("too many unknown links from one address");
    }
}
