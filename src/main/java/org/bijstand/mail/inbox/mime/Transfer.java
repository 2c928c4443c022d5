package org.bijstand.mail.inbox.mime;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Undoes the encoding that bytes travelled in. What is no valid encoding is passed over, never refused. */
final class Transfer {

    /** Base64 with more strange characters than this is none at all. */
    private static final double TOLERATED = 0.1;

    private Transfer() {}

    /** @param encoding the header's value, null when there is none */
    static byte[] decode(Slice body, String encoding) {
        return switch (name(encoding)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body.copy();
        };
    }

    /** Whether what it claims to be is so far from it that the words are lost. */
    static boolean damaged(Slice body, String encoding) {
        if (!name(encoding).equals("base64")) {
            return false;
        }
        int strange = 0;
        int meant = 0;
        for (int at = body.from(); at < body.to(); at++) {
            byte each = body.bytes()[at];
            if (each > ' ' || each < 0) {
                meant++;
                strange += each == '=' || sixBits(each) >= 0 ? 0 : 1;
            }
        }
        return strange > meant * TOLERATED;
    }

    private static String name(String encoding) {
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] base64(Slice body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.size() * 3 / 4 + 3);
        int bits = 0;
        int collected = 0;
        for (int at = body.from(); at < body.to(); at++) {
            int six = sixBits(body.bytes()[at]);
            if (six >= 0) {
                bits = bits << 6 | six;
                collected += 6;
                if (collected >= 8) {
                    collected -= 8;
                    out.write(bits >> collected);
                    bits &= (1 << collected) - 1;
                }
            } else if (body.bytes()[at] == '=') {
                // The end of one stretch; some programs glue several together.
                bits = 0;
                collected = 0;
            }
        }
        return out.toByteArray();
    }

    private static int sixBits(byte character) {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A';
        } else if (character >= 'a' && character <= 'z') {
            return character - 'a' + 26;
        } else if (character >= '0' && character <= '9') {
            return character - '0' + 52;
        }
        return character == '+' ? 62 : character == '/' ? 63 : -1;
    }

    private static byte[] quotedPrintable(Slice body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.size());
        byte[] bytes = body.bytes();
        int at = body.from();
        while (at < body.to()) {
            int softEnd = bytes[at] == '=' ? softBreak(body, at) : -1;
            if (softEnd > 0) {
                at = softEnd;
            } else if (bytes[at] == '=' && at + 2 < body.to() && hex(bytes[at + 1]) >= 0 && hex(bytes[at + 2]) >= 0) {
                out.write(hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]));
                at += 3;
            } else {
                out.write(bytes[at++]);
            }
        }
        return out.toByteArray();
    }

    /** Where the text goes on when only blanks stand between the equals sign and the end of the line; else -1. */
    private static int softBreak(Slice body, int equals) {
        int at = equals + 1;
        while (at < body.to() && (body.bytes()[at] == ' ' || body.bytes()[at] == '\t' || body.bytes()[at] == '\r')) {
            at++;
        }
        return at == body.to() || body.bytes()[at] == '\n' ? Math.min(at + 1, body.to()) : -1;
    }

    private static int hex(byte character) {
        return character < 0 ? -1 : Character.digit(character, 16);
    }
}
