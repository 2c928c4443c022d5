package org.bijstand.partner.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a service needs to know, in the partner's language; free text stays as the case worker wrote it. */
@Component
class PracticalPoints {

    private final MessageSource messages;

    PracticalPoints(MessageSource messages) {
        this.messages = messages;
    }

    /** One line for each detail that is known, for instance {@code woning: appartement}. */
    List<String> of(Assignment assignment, Language language) {
        Locale locale = language.locale();
        return Stream.of(Detail.values())
                .filter(assignment.details()::containsKey)
                .map(detail -> messages.getMessage("Detail." + detail, null, locale) + ": "
                        + value(detail, assignment.details().get(detail), locale))
                .toList();
    }

    private String value(Detail detail, String value, Locale locale) {
        return switch (detail) {
            case CHILD_BIRTH_DATE, FIRST_DAY_OF_ABSENCE, LAST_DAY_OF_ABSENCE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(LocalDate.parse(value));
            case SCHOOL_COMMUNITY, SCHOOL_LEVEL, HOME_SIZE, STAIRS ->
                messages.getMessage("Detail." + detail + "." + value, null, locale);
            default -> value;
        };
    }
}
