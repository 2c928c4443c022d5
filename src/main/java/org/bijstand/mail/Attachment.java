package org.bijstand.mail;

import java.util.regex.Pattern;

/**
 * A file sent with a mail. Its name is seen on the way, so it says neither who nor why.
 *
 * @param fileName letters, digits, dots, dashes and underscores only
 * @param contentType MIME type with its parameters, such as {@code text/calendar; method=PUBLISH; charset=UTF-8}
 */
public record Attachment(String fileName, String contentType, byte[] content) {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern CONTENT_TYPE = Pattern.compile("[a-z]+/[A-Za-z0-9.+-]+(; ?[a-z]+=[A-Za-z0-9-]+)*");

    public Attachment {
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException("not a file name for an attachment");
        }
        if (!CONTENT_TYPE.matcher(contentType).matches()) {
            throw new IllegalArgumentException("not a content type: " + contentType);
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
