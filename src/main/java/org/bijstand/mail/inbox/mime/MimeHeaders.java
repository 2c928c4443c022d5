package org.bijstand.mail.inbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;

/** The headers of a message or of one of its parts. */
public final class MimeHeaders {

    private static final int LONGEST_VALUE = 20_000;

    private record Header(String name, String value) {}

    private final List<Header> headers;

    private MimeHeaders(List<Header> headers) {
        this.headers = headers;
    }

    /** The headers at the beginning of a message; what follows them is left unread. */
    public static MimeHeaders of(byte[] message) {
        return MimeTree.headers(message);
    }

    static MimeHeaders of(List<Field> fields) {
        return new MimeHeaders(fields.stream().map(MimeHeaders::header).toList());
    }

    /** Byte for byte, as many programs write other characters here than they should. */
    private static Header header(Field field) {
        String line = new String(field.getRaw().toByteArray(), ISO_8859_1);
        String value = MimeUtil.unfold(line.substring(line.indexOf(':') + 1)).strip();
        return new Header(field.getName().strip(), value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
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
}
