package org.bijstand.mail.inbox.mime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server says about a mail that it took (RFC 3464).
 *
 * @param failed given up for good, as opposed to delayed, relayed or delivered
 * @param status such as {@code 5.1.1}, empty when not given
 * @param messageId of the mail that it is about, when the report repeats it
 */
public record DeliveryReport(boolean failed, String status, Optional<String> messageId) {

    private static final Pattern ACTION = Pattern.compile("(?mi)^Action\\s*:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?mi)^Status\\s*:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");

    /** @param fields the text of the delivery-status part */
    static DeliveryReport of(String fields, Optional<String> messageId) {
        Matcher status = STATUS.matcher(fields);
        String code = status.find() ? status.group(1) : "";
        Matcher action = ACTION.matcher(fields);
        boolean failed = action.find() ? action.group(1).equalsIgnoreCase("failed") : code.startsWith("5");
        return new DeliveryReport(failed, code, messageId);
    }
}
