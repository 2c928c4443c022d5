package org.bijstand.mail.inbox.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Turns bytes into text, whatever the message claims about them. */
final class Charsets {

    /** What mail programs mean that say ISO-8859-1 or nothing: its extra quotes, dashes and the euro sign. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    /** @param claimed the name that the message gives, null when none */
    static String decode(byte[] bytes, String claimed) {
        Optional<Charset> charset = claimed == null ? Optional.empty() : named(claimed);
        return charset.flatMap(known -> strictly(bytes, known))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, WESTERN));
    }

    private static Optional<Charset> named(String claimed) {
        String name = claimed.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(name.equals("iso-8859-1") || name.equals("latin1") ? WESTERN : Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | UnsupportedOperationException claimedWrongly) {
            return Optional.empty();
        }
    }
}
