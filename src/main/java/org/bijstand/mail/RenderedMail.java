package org.bijstand.mail;

/**
 * A mail's words as they are kept.
 *
 * @param subject one line
 * @param body plain text of paragraphs, lists and link lines, see {@code MailText}
 */
public record RenderedMail(String subject, String body) {

    /** For whoever may read the mail but not act in the name of whom it was written to. */
    public String textWithoutLinks() {
        return MailText.withoutLinks(body);
    }
}
