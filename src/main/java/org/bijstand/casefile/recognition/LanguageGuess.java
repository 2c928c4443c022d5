package org.bijstand.casefile.recognition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bijstand.casefile.Language;

/** Tells the language of a text by the words that every text of that language has. */
final class LanguageGuess {

    private final Map<Language, Set<String>> common = new EnumMap<>(Language.class);

    LanguageGuess(WordLists words) {
        for (Language language : Language.values()) {
            common.put(language, new HashSet<>(stripped(words.of(WordLists.Kind.COMMON, language))));
        }
    }

    /** Empty when no language has more of its words in the text than every other. */
    Optional<Language> of(String text) {
        List<String> words =
                Arrays.asList(PlainWords.withoutAccents(text).strip().split(" "));
        Map<Language, Long> count = new EnumMap<>(Language.class);
        common.forEach((language, known) ->
                count.put(language, words.stream().filter(known::contains).count()));
        long most = count.values().stream().max(Long::compare).orElse(0L);
        List<Language> best = Arrays.stream(Language.values())
                .filter(language -> most > 0 && count.get(language) == most)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static List<String> stripped(Collection<String> padded) {
        return padded.stream().map(String::strip).toList();
    }
}
