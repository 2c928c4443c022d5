package org.bijstand.mail.inbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A message or one part of it.
 *
 * @param type without parameters, in lower case
 * @param content without its transfer encoding; empty when it consists of parts
 * @param damaged whether the content is so far from the encoding it claims that its words are lost
 */
record MimePart(MimeHeaders headers, String type, byte[] content, boolean damaged, List<MimePart> parts) {

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** Null when it isn't given. */
    String typeParameter(String name) {
        return headers.first("Content-Type")
                .map(FieldValue::contentType)
                .map(given -> given.parameter(name))
                .orElse(null);
    }

    boolean isAttachment() {
        return disposition().value().equals("attachment");
    }

    /** Empty when it has none. */
    String fileName() {
        return MimeHeaders.decoded(Optional.ofNullable(disposition().parameter("filename"))
                .or(() -> Optional.ofNullable(typeParameter("name")))
                .orElse(""));
    }

    /** Its text as written, from at most that many bytes. */
    String text(int mostBytes) {
        byte[] bytes = content.length <= mostBytes ? content : Arrays.copyOf(content, mostBytes);
        return damaged
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : Charsets.decode(bytes, typeParameter("charset"));
    }

    private FieldValue disposition() {
        return FieldValue.disposition(headers.first("Content-Disposition").orElse(""));
    }
}
