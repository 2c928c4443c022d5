package org.bijstand.mail.web;

import java.util.List;
import java.util.UUID;

/**
 * A mail as the pages show it.
 *
 * @param direction "Van" or "Aan"
 * @param other who wrote it, or whom it was written to
 * @param caseNumber null when it belongs to none
 * @param state what became of it, in words
 * @param trouble whether somebody has to look at it
 * @param text null while it is closed
 * @param fileCount how many files it has, also while it is closed
 * @param files empty while it is closed
 * @param action what can be done with it, null when nothing
 */
record MailEntry(
        UUID id,
        String direction,
        String when,
        String other,
        String subject,
        String caseNumber,
        String state,
        boolean trouble,
        String text,
        int fileCount,
        List<String> files,
        Action action) {

    /**
     * @param path after {@code /post/<id>/}
     * @param repeats how often the mail was sent again when the page was made
     */
    record Action(String label, String path, int repeats) {}
}
