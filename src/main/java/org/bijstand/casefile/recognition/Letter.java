package org.bijstand.casefile.recognition;

/**
 * What somebody wrote to us.
 *
 * @param address of the sender
 * @param name of the sender as written beside the address, empty when not
 * @param subject empty when there is none
 * @param text without what it quotes of earlier mail
 */
public record Letter(String address, String name, String subject, String text) {

    /** Without sender and words, so that a log never shows them. */
    @Override
    public String toString() {
        return "letter";
    }
}
