package org.bijstand.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who writes the mail ({@code bijstand.mail.*}).
 *
 * @param from the service's own address; its domain is part of each Message-ID
 * @param senderName shown beside the address
 * @param replyTo where answers go; the service's own address when not given
 * @param replyTokenInAddress whether an answer goes to {@code local+token@domain}; to be switched off where the mailbox takes
 *     no such addresses, and answers are then known by their subject and the mail they refer to
 * @param phone the number in each signature, answered day and night
 * @param giveUpAfter how long a mail is tried before a person has to look at it; longer than a night, so that a mail server
 *     that is mended in the morning gives nobody work
 */
@ConfigurationProperties("bijstand.mail")
@Validated
public record MailSettings(
        @NotNull MailAddress from,
        @NotBlank String senderName,
        MailAddress replyTo,
        @DefaultValue("true") boolean replyTokenInAddress,
        @NotBlank String phone,
        @DefaultValue("PT24H") Duration giveUpAfter) {

    public MailSettings {
        replyTo = replyTo == null ? from : replyTo;
    }
}
