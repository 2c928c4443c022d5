package org.bijstand.mail.inbox.imap;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that mail to the service comes in at ({@code bijstand.mailbox.*}). Without a host none is read.
 *
 * @param enabled false where a host is known but nobody is to read its mail
 * @param port the usual one of the protocol when not given
 * @param protocol {@code imaps} for TLS from the first byte, {@code imap} for STARTTLS
 * @param starttlsRequired refuses to log in over {@code imap} when the server doesn't offer STARTTLS
 * @param pollInterval from the end of one poll to the next one
 * @param maxSize of larger messages the headers alone are fetched
 * @param folder where mail comes in
 * @param processed where it is moved once it is handled; made when it is missing
 * @param quarantine where it is moved when it is put aside; made when it is missing
 */
@ConfigurationProperties("bijstand.mailbox")
@Validated
public record MailboxSettings(
        @DefaultValue("true") boolean enabled,
        String host,
        Integer port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("imaps") Protocol protocol,
        @DefaultValue("true") boolean starttlsRequired,
        @DefaultValue("PT20S") Duration pollInterval,
        @DefaultValue("20MB") DataSize maxSize,
        @NotBlank @DefaultValue("INBOX") String folder,
        @NotBlank @DefaultValue("Processed") String processed,
        @NotBlank @DefaultValue("Quarantine") String quarantine) {

    /** How the connection is kept secret. */
    public enum Protocol {
        IMAP,
        IMAPS
    }

    @AssertTrue(message = "folder, processed and quarantine have to be three different folders")
    boolean isOfDifferentFolders() {
        return !folder.equalsIgnoreCase(processed)
                && !folder.equalsIgnoreCase(quarantine)
                && !processed.equalsIgnoreCase(quarantine);
    }

    /** The mailbox, null when none is to be read. */
    MailboxServer server() {
        boolean starttls = protocol == Protocol.IMAP && starttlsRequired;
        return !enabled || host == null || host.isBlank()
                ? null
                : new MailboxServer(
                        host, port == null ? -1 : port, username, password, protocol == Protocol.IMAPS, starttls);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "mailbox at " + host;
    }
}
