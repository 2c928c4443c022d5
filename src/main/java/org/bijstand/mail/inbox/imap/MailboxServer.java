package org.bijstand.mail.inbox.imap;

import java.time.Duration;
import java.util.Properties;
import org.bijstand.mail.DeadlineSockets;

/**
 * Where the mailbox is, and how to get in.
 *
 * @param port -1 for the usual one of the protocol
 * @param tls from the first byte
 * @param starttlsRequired without it nobody logs in
 */
public record MailboxServer(
        String host, int port, String username, String password, boolean tls, boolean starttlsRequired) {

    /** For one connection whatever happens on it; what is left then is for the next poll. */
    private static final Duration LONGEST_CONVERSATION = Duration.ofMinutes(10);

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        // The library waits without end by default; these hold for each step.
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "30000");
        properties.setProperty(prefix + "writetimeout", "30000");
        properties.put(prefix + "socketFactory", new DeadlineSockets(LONGEST_CONVERSATION));
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttlsRequired));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "mailbox at " + host;
    }
}
