package org.bijstand.link;

/** Somebody presents a token that is none of ours. Every page answers it in the same way. */
public class UnknownLink extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownLink() {
        super("unknown link");
    }
}
