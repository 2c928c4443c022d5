package org.bijstand.homeassistance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail that asks for help is taken in ({@code bijstand.mail-request.*}).
 *
 * @param receiptsPerDay how many receipts one address gets in a day: two machines that answer each other must come to an end.
 *     A request is opened all the same.
 */
@ConfigurationProperties("bijstand.mail-request")
public record MailRequestSettings(@DefaultValue("20") int receiptsPerDay) {

    public MailRequestSettings {
        if (receiptsPerDay < 1) {
            throw new IllegalArgumentException(
                    "bijstand.mail-request: receipts-per-day (%d) must be at least 1".formatted(receiptsPerDay));
        }
    }
}
