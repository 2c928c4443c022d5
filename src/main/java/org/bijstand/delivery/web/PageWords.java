package org.bijstand.delivery.web;

import java.util.Locale;
import org.bijstand.casefile.Language;

/** How a page names its language in HTML. */
final class PageWords {

    private PageWords() {}

    static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
