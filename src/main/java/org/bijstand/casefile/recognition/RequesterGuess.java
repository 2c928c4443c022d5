package org.bijstand.casefile.recognition;

import static org.bijstand.casefile.recognition.WordLists.Kind.RELATIVE;
import static org.bijstand.casefile.recognition.WordLists.Kind.SOCIAL_WORKER;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.RequesterKind;

/** Guesses who writes: the member, somebody of the family, or somebody whose work it is. */
final class RequesterGuess {

    private final WordLists words;

    RequesterGuess(WordLists words) {
        this.words = words;
    }

    Guess of(Letter letter, Optional<Member> member) {
        if (member.filter(known -> isSender(known, letter)).isPresent()) {
            return new Guess(RequesterKind.MEMBER, RequesterClue.SENDER);
        }
        String text = PlainWords.withoutAccents(letter.name() + "\n\n" + letter.subject() + "\n\n" + letter.text());
        if (words.of(SOCIAL_WORKER).stream().anyMatch(text::contains) || isSocialService(letter.address())) {
            return new Guess(RequesterKind.SOCIAL_WORKER, RequesterClue.WORDS);
        }
        if (words.of(RELATIVE).stream().anyMatch(text::contains)) {
            return new Guess(RequesterKind.RELATIVE, RequesterClue.WORDS);
        }
        return member.isPresent() && !letter.name().isBlank()
                ? new Guess(RequesterKind.RELATIVE, RequesterClue.OTHER_NAME)
                : new Guess(RequesterKind.MEMBER, RequesterClue.NONE);
    }

    private static boolean isSender(Member member, Letter letter) {
        return letter.address().equalsIgnoreCase(member.email())
                || nameOf(member.firstName() + " " + member.lastName()).equals(nameOf(letter.name()));
    }

    /** Whether the first name comes first or last. */
    private static Set<String> nameOf(String written) {
        return Arrays.stream(PlainWords.withoutAccents(written).strip().split(" "))
                .filter(word -> !word.equals("."))
                .collect(Collectors.toSet());
    }

    /** As in {@code socialedienst@}. */
    private boolean isSocialService(String address) {
        String mailbox = address.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
        return words.of(SOCIAL_WORKER).stream()
                .map(word -> word.replace(" ", ""))
                .anyMatch(mailbox::contains);
    }

    /** A kind and why. */
    record Guess(RequesterKind kind, RequesterClue clue) {}
}
