package org.bijstand.mail.inbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message or one part of it: headers, and a body that may consist of parts again. */
final class MimePart {

    private static final String PLAIN = "text/plain";

    private final MimeHeaders headers;
    private final FieldValue type;
    private final FieldValue disposition;

    private MimePart(MimeHeaders headers, String usualType) {
        this.headers = headers;
        FieldValue given = FieldValue.contentType(headers.first("Content-Type").orElse(usualType));
        this.type = given.value().contains("/") ? given : FieldValue.contentType(PLAIN);
        this.disposition =
                FieldValue.disposition(headers.first("Content-Disposition").orElse(""));
    }

    static MimePart of(Slice message) {
        return new MimePart(MimeHeaders.of(message), PLAIN);
    }

    MimeHeaders headers() {
        return headers;
    }

    /** Without parameters, in lower case. */
    String type() {
        return type.value();
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    /** Null when it isn't given. */
    String typeParameter(String name) {
        return type.parameter(name);
    }

    boolean isAttachment() {
        return disposition.value().equals("attachment");
    }

    /** Empty when it has none. */
    String fileName() {
        String name = disposition.parameter("filename");
        return MimeHeaders.decoded(Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(typeParameter("name")))
                .orElse(""));
    }

    byte[] content() {
        return Transfer.decode(headers.body(), encoding());
    }

    /** Its text as written, from at most that many bytes. */
    String text(int mostBytes) {
        Slice body = headers.body().first(mostBytes);
        if (Transfer.damaged(body, encoding())) {
            return Charsets.decode(body.copy(), null);
        }
        return Charsets.decode(Transfer.decode(body, encoding()), typeParameter("charset"));
    }

    boolean isDamaged() {
        return Transfer.damaged(headers.body(), encoding());
    }

    private String encoding() {
        return headers.first("Content-Transfer-Encoding").orElse(null);
    }

    /** The parts of a multipart, up to that many; none when nothing separates them. */
    List<MimePart> parts(int most) {
        Slice body = headers.body();
        Optional<byte[]> delimiter = delimiter(body);
        List<MimePart> parts = new ArrayList<>();
        int begin = -1;
        for (int at = body.from(); delimiter.isPresent() && at < body.to() && parts.size() < most; ) {
            int end = body.lineEnd(at);
            Delimiter line = Delimiter.in(body, at, end, delimiter.get());
            if (line != Delimiter.NONE && begin >= 0) {
                parts.add(part(body, begin, beforeLineBreak(body, begin, at)));
            }
            begin = line == Delimiter.NONE ? begin : line == Delimiter.NEXT ? end : -1;
            at = line == Delimiter.LAST ? body.to() : end;
        }
        if (begin >= 0 && parts.size() < most) {
            // The message was cut off, or its program forgot the end.
            parts.add(part(body, begin, body.to()));
        }
        return parts;
    }

    private MimePart part(Slice body, int begin, int end) {
        Slice part = new Slice(body.bytes(), begin, end);
        return new MimePart(MimeHeaders.of(part), type().equals("multipart/digest") ? "message/rfc822" : PLAIN);
    }

    private static int beforeLineBreak(Slice body, int begin, int at) {
        int end = at > begin && body.bytes()[at - 1] == '\n' ? at - 1 : at;
        return end > begin && body.bytes()[end - 1] == '\r' ? end - 1 : end;
    }

    /** What the header says, or else the first line that looks like a delimiter. */
    private Optional<byte[]> delimiter(Slice body) {
        String boundary = typeParameter("boundary");
        if (boundary != null && !boundary.isBlank()) {
            return Optional.of(("--" + boundary.stripTrailing()).getBytes(ISO_8859_1));
        }
        for (int at = body.from(); at < body.to(); at = body.lineEnd(at)) {
            int end = body.lineEnd(at);
            if (end - at > 4 && end - at < 100 && body.bytes()[at] == '-' && body.bytes()[at + 1] == '-') {
                return Optional.of(
                        body.text(at, end, ISO_8859_1).stripTrailing().getBytes(ISO_8859_1));
            }
        }
        return Optional.empty();
    }

    private enum Delimiter {
        NONE,
        NEXT,
        LAST;

        static Delimiter in(Slice body, int at, int end, byte[] delimiter) {
            int rest = at + delimiter.length;
            if (rest > end) {
                return NONE;
            }
            for (int position = 0; position < delimiter.length; position++) {
                if (body.bytes()[at + position] != delimiter[position]) {
                    return NONE;
                }
            }
            String after =
                    body.text(rest, Math.min(end, rest + 100), ISO_8859_1).strip();
            return after.isEmpty() ? NEXT : after.equals("--") ? LAST : NONE;
        }
    }
}
