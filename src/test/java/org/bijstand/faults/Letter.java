package org.bijstand.faults;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it arrived.
 *
 * @param acceptedAt by the shared clock
 */
record Letter(String messageId, String recipient, String replyTo, String subject, String text, Instant acceptedAt) {

    private static final Pattern LINK = Pattern.compile("(?m)^https?://[^/]+(/\\S+)$");
    private static final Pattern TOKEN = Pattern.compile(" \\[[a-z2-7]{16}]$");
    private static final Pattern CASE = Pattern.compile("TB-\\d{4}-\\d{6}");

    /** The path of the first link. */
    Optional<String> link() {
        Matcher link = LINK.matcher(text);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    Optional<String> caseNumber() {
        Matcher number = CASE.matcher(subject);
        return number.find() ? Optional.of(number.group()) : Optional.empty();
    }

    /** What its reader sees, without what differs in each mail anyway. */
    String said() {
        return recipient + "\n" + TOKEN.matcher(subject).replaceAll("") + "\n"
                + LINK.matcher(text).replaceAll("");
    }
}
