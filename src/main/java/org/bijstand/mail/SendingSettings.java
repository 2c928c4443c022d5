package org.bijstand.mail;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail leaves ({@code bijstand.mail.*}).
 *
 * @param perMinute how many mails all nodes together hand to the server in a minute at most; with the usual 120, a thousand
 *     that waited for the server leave within a quarter of an hour
 * @param sendWithin how long the server may take for one mail, all steps together; at most two minutes, well below the time
 *     after which another node takes the mail over
 */
@ConfigurationProperties("bijstand.mail")
@Validated
record SendingSettings(
        @DefaultValue("120") @Positive int perMinute,
        @DefaultValue("PT1M") Duration sendWithin) {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    SendingSettings {
        if (sendWithin.isNegative() || sendWithin.isZero() || sendWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("bijstand.mail.send-within has to be more than 0 and at most 2 minutes");
        }
    }
}
