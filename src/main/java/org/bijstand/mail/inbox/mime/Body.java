package org.bijstand.mail.inbox.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/**
 * What a part holds.
 *
 * @param content without the encoding that it travelled in, or as it came when it is damaged
 * @param damaged whether it is so far from the encoding it claims that decoding makes no sense
 */
record Body(byte[] content, boolean damaged) {

    static final Body NONE = new Body(new byte[0], false);

    static Body decoded(byte[] body, String encoding) throws IOException {
        Damage damage = new Damage();
        try (InputStream decoder = decoder(new ByteArrayInputStream(body), encoding, damage)) {
            byte[] content = decoder.readAllBytes();
            return damage.isGreatFor(content) ? new Body(body, true) : new Body(content, false);
        }
    }

    private static InputStream decoder(InputStream body, String encoding, Damage damage) {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> new Base64InputStream(body, damage);
            // Whatever follows a lone equals sign is kept as it stands, so that no words are lost.
            case "quoted-printable" -> new QuotedPrintableInputStream(body, DecodeMonitor.SILENT);
            default -> body;
        };
    }

    /** Counts the characters that the encoding doesn't know; decoding goes on without them. */
    private static final class Damage extends DecodeMonitor {

        /** With more than one in ten it is no such encoding at all. */
        private static final int TOLERATED = 10;

        private int strange;

        @Override
        public boolean warn(String error, String consequence) {
            strange++;
            return false;
        }

        boolean isGreatFor(byte[] content) {
            return strange * TOLERATED > strange + content.length;
        }
    }
}
