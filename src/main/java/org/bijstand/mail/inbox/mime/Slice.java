package org.bijstand.mail.inbox.mime;

import java.nio.charset.Charset;
import java.util.Arrays;

/** A stretch of a message, without copying it. */
record Slice(byte[] bytes, int from, int to) {

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    /** Where the next line begins. */
    int lineEnd(int at) {
        int end = at;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, to);
    }

    Slice after(int position) {
        return new Slice(bytes, position, to);
    }

    /** At most that many bytes from the beginning. */
    Slice first(int length) {
        return new Slice(bytes, from, from + Math.min(length, size()));
    }

    int size() {
        return to - from;
    }

    String text(int begin, int end, Charset charset) {
        return new String(bytes, begin, end - begin, charset);
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
