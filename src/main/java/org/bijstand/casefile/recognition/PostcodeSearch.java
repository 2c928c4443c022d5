package org.bijstand.casefile.recognition;

import static org.bijstand.casefile.recognition.WordLists.Kind.HOME;
import static org.bijstand.casefile.recognition.WordLists.Kind.MONEY;
import static org.bijstand.casefile.recognition.WordLists.Kind.POSTCODE;
import static org.bijstand.casefile.recognition.WordLists.Kind.STREET;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.casefile.Place;
import org.bijstand.casefile.Postcodes;

/**
 * Finds the postcode at which somebody lives. Years, house numbers and amounts have four digits too, so the words around
 * it decide: the municipality's name, "postcode", "ik woon in".
 */
final class PostcodeSearch {

    private static final Pattern FOUR_DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}+])(?<![0-9][./-])(?:[Bb]-?)?([1-9][0-9]{3})(?![\\p{L}\\p{N}]|[.,/-][0-9])");
    private static final int NEAR = 60;
    private static final int WORDS_BEFORE = 4;

    private final Postcodes postcodes;
    private final WordLists words;

    PostcodeSearch(Postcodes postcodes, WordLists words) {
        this.postcodes = postcodes;
        this.words = words;
    }

    /** The likeliest one, the first of several that are as likely. */
    Optional<Place> likeliest(String text) {
        return FOUR_DIGITS
                .matcher(text)
                .results()
                .flatMap(match -> candidate(text, match).stream())
                .filter(candidate -> candidate.weight() > 0)
                .max(Comparator.comparingInt(Candidate::weight).thenComparing(Candidate::at, Comparator.reverseOrder()))
                .map(Candidate::place);
    }

    private Optional<Candidate> candidate(String text, MatchResult match) {
        return postcodes
                .find(match.group(1))
                .map(place -> new Candidate(
                        place,
                        match.start(),
                        weight(
                                place,
                                lastWords(text.substring(Math.max(0, match.start() - NEAR), match.start())),
                                text.substring(match.end(), Math.min(text.length(), match.end() + NEAR)))));
    }

    private int weight(Place place, List<String> before, String after) {
        String following = PlainWords.withoutAccents(after).replace(" .", "");
        String next = following.strip().split(" ")[0];
        boolean named = isNameOf(place, next) || !before.isEmpty() && isNameOf(place, before.get(before.size() - 1));
        boolean lives = Stream.of(HOME, POSTCODE).anyMatch(kind -> containsAny(before, words.of(kind)));
        if (named) {
            return lives ? 4 : 3;
        }
        if (containsAny(before, words.of(POSTCODE))) {
            return 3;
        }
        boolean somethingElse = isYear(place.postcode())
                || afterStreet(before)
                || amongNumbers(before)
                || words.of(MONEY).contains(" " + next + " ")
                || after.strip().startsWith("€");
        return somethingElse ? 0 : lives ? 2 : 1;
    }

    /** One word of it is enough: people write Molenbeek for Sint-Jans-Molenbeek. */
    private static boolean isNameOf(Place place, String word) {
        return word.length() > 2
                && Stream.of(Stream.of(place.municipalityNl(), place.municipalityFr()), place.municipalityDe().stream())
                        .flatMap(names -> names)
                        .map(PlainWords::withoutAccents)
                        .anyMatch(name -> name.contains(" " + word + " "));
    }

    private static boolean isYear(String digits) {
        return digits.startsWith("19") || digits.startsWith("20");
    }

    /** After a street's name comes its number; after that the postcode. */
    private boolean afterStreet(List<String> before) {
        int street = -1;
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i);
            if (words.of(STREET).stream().anyMatch(ending -> word.endsWith(ending.strip()))) {
                street = i;
            }
        }
        return street >= 0
                && before.subList(street, before.size()).stream()
                        .noneMatch(word -> word.chars().anyMatch(Character::isDigit));
    }

    /** One number before it is that of the house, two are a part of something longer. */
    private static boolean amongNumbers(List<String> before) {
        return before.size() > 1
                && before.subList(before.size() - 2, before.size()).stream()
                        .allMatch(word -> word.chars().allMatch(Character::isDigit));
    }

    private static boolean containsAny(List<String> before, List<String> sought) {
        String joined = " " + String.join(" ", before) + " ";
        return sought.stream().anyMatch(joined::contains);
    }

    private static List<String> lastWords(String text) {
        List<String> all = Arrays.stream(PlainWords.withoutAccents(text).strip().split(" "))
                .filter(word -> !word.equals("."))
                .toList();
        return all.subList(Math.max(0, all.size() - WORDS_BEFORE), all.size());
    }

    /** @param weight 0 when it must be something else */
    private record Candidate(Place place, int at, int weight) {}
}
