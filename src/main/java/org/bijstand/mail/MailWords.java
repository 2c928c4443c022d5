package org.bijstand.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;

/** Dates, times, amounts and code words as people write them in one language; the words stand in {@code messages/words_<language>.properties}. */
class MailWords {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Language language;
    private final Properties words = new Properties();

    MailWords(Language language) {
        this.language = language;
        String path = "/messages/words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (Reader file = new InputStreamReader(MailWords.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    String of(Object value) {
        return value instanceof Hours hours ? hours(hours) : word((Enum<?>) value);
    }

    String date(LocalDate date) {
        String pattern = language == Language.DE ? "EEEE, d. MMMM yyyy" : "EEEE d MMMM yyyy";
        String written = DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
        return language == Language.FR ? written.replace(" 1 ", " 1er ") : written;
    }

    String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(time);
    }

    String moment(LocalDateTime moment) {
        return date(moment.toLocalDate()) + " " + word("time.at") + " " + time(moment.toLocalTime());
    }

    String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("messages/words_" + language + ".properties has no word for " + key);
        }
        return word;
    }

    private String word(Enum<?> code) {
        return word(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** French counts in the plural from two on, German as soon as it isn't one; Dutch never does for hours. */
    private String hours(Hours hours) {
        BigDecimal amount = hours.toDecimal();
        boolean one = language == Language.FR ? amount.compareTo(TWO) < 0 : amount.compareTo(BigDecimal.ONE) == 0;
        return hours + " " + word(one ? "hours.one" : "hours.other");
    }
}
