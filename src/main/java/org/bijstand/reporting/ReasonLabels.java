package org.bijstand.reporting;

import java.util.ResourceBundle;
import org.bijstand.casefile.Language;

/** The reasons of the eligibility table in words. A reason that an analyst just added shows its code until it has words. */
final class ReasonLabels {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("messages/reasons", Language.NL.locale(), ReasonLabels.class.getClassLoader());

    private ReasonLabels() {}

    static String of(String code) {
        return WORDS.containsKey(code) ? WORDS.getString(code) : code;
    }
}
