package org.bijstand.casefile.recognition;

import static org.bijstand.casefile.recognition.WordLists.Kind.MEMBERSHIP;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberRegister;

/** Finds out which member a letter is about. */
final class MemberSearch {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[./-][\\p{L}\\p{N}]+){0,5}");
    private static final int MOST_TOKENS = 300;
    private static final int LABEL_DISTANCE = 40;

    /** Shorter ones turn up in any text; they count after a word such as "lidnummer" only. */
    private static final int TELLING_LENGTH = 5;

    private final MemberRegister register;
    private final WordLists words;

    MemberSearch(MemberRegister register, WordLists words) {
        this.register = register;
        this.words = words;
    }

    /** A number after "lidnummer" comes before an INSZ, that before any other number, and that before the sender. */
    Optional<Found> find(String address, String text, Optional<Insz> insz) {
        return byNumber(text, true)
                .or(() -> insz.flatMap(register::byInsz).map(member -> new Found(member, MemberClue.INSZ)))
                .or(() -> byNumber(text, false))
                .or(() -> register.byEmail(address).map(member -> new Found(member, MemberClue.ADDRESS)));
    }

    /** Whether a number stands after a word such as "lidnummer", be it a member's or not. */
    boolean hasNumber(String text) {
        return !candidates(text, true).isEmpty();
    }

    private Optional<Found> byNumber(String text, boolean labelled) {
        Set<String> candidates = candidates(text, labelled);
        Map<String, Member> known = register.byNumbers(candidates).stream()
                .collect(Collectors.toMap(
                        member -> member.membershipNumber().toUpperCase(Locale.ROOT), Function.identity()));
        return candidates.stream()
                .filter(known::containsKey)
                .findFirst()
                .map(number -> new Found(known.get(number), MemberClue.NUMBER));
    }

    /** In the order of the text, each also without separators and joined with the digits that follow. */
    private Set<String> candidates(String text, boolean labelled) {
        List<MatchResult> tokens =
                TOKEN.matcher(text).results().limit(MOST_TOKENS * 10L).toList();
        Set<String> candidates = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size() && candidates.size() < MOST_TOKENS; i++) {
            String token = tokens.get(i).group();
            if (hasDigit(token)
                    && (labelled ? afterLabel(text, tokens.get(i).start()) : token.length() >= TELLING_LENGTH)) {
                candidates.add(token.toUpperCase(Locale.ROOT));
                candidates.add(token.replaceAll("[./-]", "").toUpperCase(Locale.ROOT));
                if (labelled) {
                    candidates.addAll(joined(tokens.subList(i, Math.min(tokens.size(), i + 4))));
                }
            }
        }
        return candidates;
    }

    private static List<String> joined(List<MatchResult> tokens) {
        List<String> joined = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        for (MatchResult token : tokens) {
            if (!token.group().chars().allMatch(Character::isDigit)) {
                break;
            }
            digits.append(token.group());
            joined.add(digits.toString());
        }
        return joined;
    }

    private boolean afterLabel(String text, int at) {
        String before = PlainWords.withoutAccents(text.substring(Math.max(0, at - LABEL_DISTANCE), at));
        return words.of(MEMBERSHIP).stream().anyMatch(before::contains);
    }

    private static boolean hasDigit(String token) {
        return token.chars().anyMatch(Character::isDigit);
    }

    /** A member and why it should be this one. */
    record Found(Member member, MemberClue clue) {}
}
