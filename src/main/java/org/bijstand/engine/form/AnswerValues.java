package org.bijstand.engine.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.bijstand.casefile.InvalidInput;

/** Reads single values as the browser sends them. */
final class AnswerValues {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    private AnswerValues() {}

    static BigDecimal number(FormField field, Object value) {
        try {
            String written = value.toString().strip().replace(',', '.');
            if (written.length() > 30) {
                throw new NumberFormatException();
            }
            BigDecimal number = new BigDecimal(written);
            // "1e999999" is a number too, but writing it out would fill the memory.
            if (number.precision() - number.scale() > 18 || number.scale() > 18) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException failure) {
            throw new InvalidInput(field.label(), "is geen bruikbaar getal. Vul een getal in, bijvoorbeeld 2,25.");
        }
    }

    static LocalDate date(FormField field, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() < 1850 || date.getYear() > 2200) {
                throw new DateTimeException("out of any case's range");
            }
            return date;
        } catch (DateTimeException failure) {
            throw new InvalidInput(field.label(), "is geen bestaande datum. Kies een datum.");
        }
    }

    static LocalTime time(FormField field, String value) {
        try {
            return DateTimeFormatter.ISO_TIME
                    .parseBest(value, OffsetTime::from, LocalTime::from)
                    .query(LocalTime::from);
        } catch (DateTimeException failure) {
            throw new InvalidInput(field.label(), "is geen bestaand uur. Kies een uur, bijvoorbeeld 14:30.");
        }
    }

    static LocalDateTime dateTime(FormField field, String value) {
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime moment
                    ? moment.atZoneSameInstant(BELGIUM).toLocalDateTime()
                    : (LocalDateTime) read;
        } catch (DateTimeException failure) {
            throw new InvalidInput(field.label(), "is geen bestaand tijdstip. Kies een datum en een uur.");
        }
    }
}
