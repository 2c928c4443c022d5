package org.bijstand.casefile;

/**
 * Published, as {@link CaseRead}, when what is kept about somebody who has no case is shown.
 *
 * @param reference a membership number or an e-mail address
 * @param where the page in words, the same each time and without personal data
 */
public record PersonRead(String reference, String where) {

    /** Without whom it is about, so that a log never shows it. */
    @Override
    public String toString() {
        return where;
    }
}
