package org.bijstand.mail.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bijstand.mail.inbox.mime.MimeHeaders;

/** What a message is recognised by when it comes a second time; see the column's comment in the migration. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(MimeHeaders headers, byte[] raw) {
        MessageDigest digest = sha256();
        String identity = headers.first("Message-ID")
                .orElseGet(() -> "at " + headers.first("Date").orElse(""));
        for (String value : new String[] {identity, headers.text("From"), headers.text("Subject")}) {
            digest.update(value.replaceAll("\\s+", " ").getBytes(UTF_8));
            digest.update((byte) 0);
        }
        addBody(digest, raw, afterFirstEmptyLine(raw));
        return digest.digest();
    }

    /** Whatever stands in the headers but the three above depends on the way that the message came. */
    private static int afterFirstEmptyLine(byte[] raw) {
        for (int at = 1; at < raw.length; at++) {
            int before = raw[at - 1] == '\r' && at > 1 ? at - 2 : at - 1;
            if (raw[at] == '\n' && raw[before] == '\n') {
                return at + 1;
            }
        }
        return 0;
    }

    /** Blanks and line breaks at the ends of lines and of the message differ between two ways that a message travels. */
    private static void addBody(MessageDigest digest, byte[] raw, int from) {
        int breaks = 0;
        int at = from;
        while (at < raw.length) {
            int end = at;
            while (end < raw.length && raw[end] != '\n') {
                end++;
            }
            int last = end;
            while (last > at && raw[last - 1] >= 0 && raw[last - 1] <= ' ') {
                last--;
            }
            if (last > at) {
                for (; breaks > 0; breaks--) {
                    digest.update((byte) '\n');
                }
                digest.update(raw, at, last - at);
            }
            breaks++;
            at = end + 1;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
