package org.bijstand.casefile.recognition;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Iterator;
import java.util.Optional;

/** Finds a telephone number in a text; one without a country is Belgian. */
final class PhoneSearch {

    private static final String BELGIUM = "BE";

    /** A text full of digits must not take long. */
    private static final long MOST_TRIES = 200;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneSearch() {}

    /** As Belgians write it, with the country before it when that is another one. */
    static Optional<String> first(String text) {
        return match(text).map(PhoneNumberMatch::number).map(PhoneSearch::written);
    }

    /** The text with blanks in the place of telephone numbers. */
    static String hidden(String text) {
        StringBuilder rest = new StringBuilder(text);
        found(text)
                .forEachRemaining(
                        match -> rest.replace(match.start(), match.end(), " ".repeat(match.end() - match.start())));
        return rest.toString();
    }

    private static Optional<PhoneNumberMatch> match(String text) {
        Iterator<PhoneNumberMatch> found = found(text);
        return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    }

    private static Iterator<PhoneNumberMatch> found(String text) {
        return NUMBERS.findNumbers(text, BELGIUM, Leniency.VALID, MOST_TRIES).iterator();
    }

    private static String written(PhoneNumber number) {
        boolean belgian = number.getCountryCode() == NUMBERS.getCountryCodeForRegion(BELGIUM);
        return NUMBERS.format(number, belgian ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }
}
