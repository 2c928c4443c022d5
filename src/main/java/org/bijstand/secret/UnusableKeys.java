package org.bijstand.secret;

import java.util.List;

/** The configured keys don't fit the database; the application must not start with them. */
public class UnusableKeys extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentences what an operator has to do; without any key */
    public UnusableKeys(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
