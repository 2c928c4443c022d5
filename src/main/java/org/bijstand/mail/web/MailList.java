package org.bijstand.mail.web;

import java.util.List;

/**
 * A list of mail, as far as a page shows it.
 *
 * @param total how many there are
 * @param shown as many of them as a page holds
 */
record MailList(long total, List<MailEntry> shown) {

    public boolean isCut() {
        return shown.size() < total;
    }
}
