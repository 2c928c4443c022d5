package org.bijstand.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on an operator should look ({@code bijstand.operation.*}): beyond these, health says DEGRADED.
 *
 * @param oldestMail how long a mail may wait to be sent, and one that came in to be handled
 * @param failedMails how many mails may fail or come back in a day
 * @param mailboxSilence how long ago the mailbox may have been read last
 * @param timerLateness how late a timer may be
 * @param incidents how many failed steps may wait for a person
 */
@ConfigurationProperties("bijstand.operation")
record OperationLimits(
        @DefaultValue("PT30M") Duration oldestMail,
        @DefaultValue("10") long failedMails,
        @DefaultValue("PT5M") Duration mailboxSilence,
        @DefaultValue("PT5M") Duration timerLateness,
        @DefaultValue("0") long incidents) {}
