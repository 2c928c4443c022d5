package org.bijstand.mail.inbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headers of a message or of one of its parts. Reading them never fails; what is no header begins the body. */
public final class MimeHeaders {

    /** More than any mail program writes; a message made to fill the memory has more. */
    private static final int MOST_HEADERS = 1_000;

    private static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_BYTES = 1_000_000;

    private record Header(String name, String value) {}

    private final List<Header> headers;
    private final Slice body;

    private MimeHeaders(List<Header> headers, Slice body) {
        this.headers = headers;
        this.body = body;
    }

    /** The headers at the beginning of a message; what follows them is left unread. */
    public static MimeHeaders of(byte[] message) {
        return of(Slice.of(message));
    }

    static MimeHeaders of(Slice message) {
        List<Header> headers = new ArrayList<>();
        int at = message.from();
        while (at < message.to()) {
            int end = message.lineEnd(at);
            String line = message.text(at, Math.min(end, at + LONGEST_VALUE), ISO_8859_1);
            if (line.isBlank()) {
                return new MimeHeaders(headers, message.after(end));
            }
            boolean goesOn = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            // A mailbox file's own line, "From jo@post.example Mon Nov 23", sometimes comes along.
            boolean envelope = at == message.from() && line.startsWith("From ");
            if (goesOn && !headers.isEmpty()) {
                lengthen(headers, line);
            } else if (!envelope && !add(headers, line)) {
                return new MimeHeaders(headers, message.after(at));
            }
            if (end - message.from() > MOST_BYTES) {
                return new MimeHeaders(headers, message.after(end));
            }
            at = end;
        }
        return new MimeHeaders(headers, message.after(message.to()));
    }

    private static boolean add(List<Header> headers, String line) {
        int colon = line.indexOf(':');
        String name = colon < 1 || colon > LONGEST_NAME
                ? ""
                : line.substring(0, colon).stripTrailing();
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return false;
        }
        if (headers.size() < MOST_HEADERS) {
            headers.add(new Header(name, line.substring(colon + 1).strip()));
        }
        return true;
    }

    private static void lengthen(List<Header> headers, String line) {
        Header last = headers.get(headers.size() - 1);
        if (last.value().length() < LONGEST_VALUE) {
            headers.set(headers.size() - 1, new Header(last.name(), (last.value() + " " + line.strip()).strip()));
        }
    }

    public boolean isEmpty() {
        return headers.isEmpty();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** The topmost one, as it came: the last server that handled the message wrote it. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public boolean anyNameStartsWith(String beginning) {
        return headers.stream()
                .anyMatch(header -> header.name().regionMatches(true, 0, beginning, 0, beginning.length()));
    }

    /** What a person reads in it: one line of text, empty when the header is missing. */
    public String text(String name) {
        return first(name).map(MimeHeaders::decoded).orElse("");
    }

    /** A person's words from a header, on one line and safe to show. */
    public static String shown(String value) {
        return decoded(value);
    }

    static String decoded(String value) {
        boolean asItCame = value.chars().allMatch(c -> c <= 0xFF);
        String text = asItCame ? Charsets.decode(value.getBytes(ISO_8859_1), null) : value;
        try {
            text = MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            // Shown as it came.
        }
        return PlainText.oneLine(text);
    }

    /** Where in the message the body begins. */
    public int bodyStart() {
        return body.from();
    }

    /** What follows the headers. */
    Slice body() {
        return body;
    }
}
