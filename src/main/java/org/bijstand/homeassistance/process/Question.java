package org.bijstand.homeassistance.process;

import java.time.LocalDate;
import org.bijstand.casefile.Detail;
import org.bijstand.engine.form.FormAnswers;

/** A field of the assessment form that fills a detail of the assignment. */
record Question(Detail detail, String key, Kind kind) {

    enum Kind {
        /** Text or a choice that has to be given. */
        TEXT,
        OPTIONAL_TEXT,
        DATE,
        FLAG
    }

    /** The answer as details hold it, null when nothing was answered. */
    String answer(FormAnswers answers) {
        return switch (kind) {
            case TEXT -> answers.text(key);
            case OPTIONAL_TEXT -> answers.optionalText(key).orElse(null);
            case DATE -> answers.date(key).toString();
            case FLAG -> answers.flag(key) ? "YES" : "NO";
        };
    }

    /** What the field shows for a detail. */
    Object shown(String value) {
        return switch (kind) {
            case TEXT, OPTIONAL_TEXT -> value;
            case DATE -> LocalDate.parse(value);
            case FLAG -> value.equals("YES");
        };
    }
}
