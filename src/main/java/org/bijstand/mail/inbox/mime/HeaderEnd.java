package org.bijstand.mail.inbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where the words of a message begin that has no empty line before them, or no headers at all: the parser would take
 * them for broken headers and drop them.
 */
final class HeaderEnd {

    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,100}[ \\t]*:.*|[ \\t].*", Pattern.DOTALL);
    private static final int ENOUGH = 200;

    private HeaderEnd() {}

    /** The message, with an empty line where it is missing. */
    static InputStream marked(byte[] message) {
        int begin = isEnvelope(message) ? lineEnd(message, 0) : 0;
        int at = begin;
        while (at < message.length) {
            int end = lineEnd(message, at);
            String line = new String(message, at, Math.min(end - at, ENOUGH), ISO_8859_1);
            if (line.isBlank()) {
                break;
            }
            if (!HEADER.matcher(line).matches()) {
                return withEmptyLine(message, begin, at);
            }
            at = end;
        }
        return part(message, begin, message.length);
    }

    private static InputStream withEmptyLine(byte[] message, int begin, int words) {
        byte[] emptyLine = {'\r', '\n'};
        return new SequenceInputStream(Collections.enumeration(List.of(
                part(message, begin, words),
                new ByteArrayInputStream(emptyLine),
                part(message, words, message.length))));
    }

    private static InputStream part(byte[] message, int from, int to) {
        return new ByteArrayInputStream(message, from, to - from);
    }

    /** A mailbox file's own line, "From jo@post.example Mon Nov 23", sometimes comes along. */
    private static boolean isEnvelope(byte[] message) {
        return new String(message, 0, Math.min(5, message.length), ISO_8859_1).equals("From ");
    }

    private static int lineEnd(byte[] message, int at) {
        int end = at;
        while (end < message.length && message[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, message.length);
    }
}
