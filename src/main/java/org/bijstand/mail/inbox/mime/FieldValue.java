package org.bijstand.mail.inbox.mime;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header such as {@code text/plain; charset=utf-8; format=flowed}, read as it is meant when it isn't written as it should.
 *
 * @param value in lower case
 */
record FieldValue(String value, ParameterList parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w-]{1,40})\\s*=\\s*(?:\"([^\"]*)\"?|([^;\\s]*))");

    static FieldValue contentType(String header) {
        try {
            ContentType type = new ContentType(header);
            return of(type.getBaseType(), type.getParameterList());
        } catch (ParseException | RuntimeException sloppy) {
            return guessed(header);
        }
    }

    static FieldValue disposition(String header) {
        try {
            ContentDisposition disposition = new ContentDisposition(header);
            return of(disposition.getDisposition(), disposition.getParameterList());
        } catch (ParseException | RuntimeException sloppy) {
            return guessed(header);
        }
    }

    private static FieldValue of(String value, ParameterList parameters) {
        return new FieldValue(value.strip().toLowerCase(Locale.ROOT), parameters == null ? none() : parameters);
    }

    private static FieldValue guessed(String header) {
        ParameterList parameters = none();
        Matcher each = PARAMETER.matcher(header);
        while (each.find()) {
            parameters.set(each.group(1), each.group(2) == null ? each.group(3) : each.group(2));
        }
        int end = header.indexOf(';');
        return of(end < 0 ? header : header.substring(0, end), parameters);
    }

    private static ParameterList none() {
        return new ParameterList();
    }

    /** Null when it isn't given. */
    String parameter(String name) {
        return parameters.get(name);
    }
}
