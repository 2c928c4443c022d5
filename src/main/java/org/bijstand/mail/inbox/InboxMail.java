package org.bijstand.mail.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bijstand.casefile.InszSearch;
import org.bijstand.link.Links;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.SentMail;

/**
 * A mail that somebody wrote to the service. Nothing in it can be trusted: it is shown as text and never decides by itself.
 *
 * @param from whom it says it comes from; the only address that may count for anything; null when that is no single address
 * @param sender where an answer goes; null when there is no address that can be written to, which only mail that somebody took
 *     out of quarantine may have
 * @param senderName as written beside the address, empty when not
 * @param subject one line, empty when there is none
 * @param text all of it as plain text, HTML included, without control characters but line feeds
 * @param newText the text without what it quotes of earlier mail
 * @param answered the mail of ours that it answers, null when none
 * @param sure false when the sender's own domain disowns it (DMARC), so that it may ask but not decide
 */
public record InboxMail(
        UUID id,
        Instant receivedAt,
        MailAddress from,
        MailAddress sender,
        String senderName,
        String subject,
        String text,
        String newText,
        List<MailFile> files,
        SentMail answered,
        boolean sure) {

    /** The text for a screen: without whole national numbers, and without the live links of mail that it quotes. */
    public String shownText() {
        return InszSearch.masked(Links.hidden(text));
    }

    public String shownNewText() {
        return InszSearch.masked(Links.hidden(newText));
    }

    public String shownSubject() {
        return InszSearch.masked(subject);
    }

    /** Without sender and words, so that a log never shows them. */
    @Override
    public String toString() {
        return "incoming mail " + id;
    }
}
