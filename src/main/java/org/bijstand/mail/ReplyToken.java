package org.bijstand.mail;

import java.security.SecureRandom;

/**
 * What an answer to a mail brings back with it: sixteen lower-case letters and digits, 80 random bits. Mail servers on the
 * way may change the case of an address, so it carries no meaning.
 */
final class ReplyToken {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReplyToken() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@code hulp+token@bijstand.example}: reaches the same mailbox as the address without it. */
    static String in(MailAddress address, String token) {
        int at = address.value().lastIndexOf('@');
        return address.value().substring(0, at) + "+" + token + address.value().substring(at);
    }
}
