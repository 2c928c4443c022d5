package org.bijstand.partner.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.partner.DeclineReason;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a partner posted. Anything may be missing or wrong: the page can be opened by anybody who holds the link. */
record AnswerForm(MultiValueMap<String, String> values) {

    static final AnswerForm EMPTY = new AnswerForm(new LinkedMultiValueMap<>());

    private static final int LONGEST_WORDS = 500;

    /** {@code accept}, {@code decline}, {@code propose}, or anything else. */
    String answer() {
        return first("answer");
    }

    String reason() {
        return first("reason");
    }

    /** As typed, with plain line ends. */
    String words() {
        return first("words").replace("\r\n", "\n");
    }

    Optional<String> from(int visit) {
        return at("from", visit);
    }

    Optional<Integer> quarters(int visit) {
        return at("quarters", visit).filter(text -> text.matches("[0-9]{1,3}")).map(Integer::valueOf);
    }

    /** @throws AnswerProblem when none or no such reason was chosen */
    DeclineReason declineReason() {
        return Stream.of(DeclineReason.values())
                .filter(reason -> reason.name().equals(reason()))
                .findAny()
                .orElseThrow(() -> new AnswerProblem("REASON"));
    }

    /** @throws AnswerProblem when they are too long or hold what no keyboard types */
    String checkedWords() {
        String words = words();
        boolean unreadable =
                words.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t');
        if (words.length() > LONGEST_WORDS || unreadable) {
            throw new AnswerProblem("WORDS");
        }
        return words;
    }

    /** @throws AnswerProblem when a time or a length is missing */
    List<PlannedVisit> proposal(List<PlannedVisit> planned) {
        List<PlannedVisit> proposal = new ArrayList<>();
        for (int visit = 0; visit < planned.size(); visit++) {
            int quarters = quarters(visit).orElseThrow(() -> new AnswerProblem("TIME"));
            if (quarters > planned.get(visit).hours().quarters()) {
                throw new AnswerProblem("TOO_MANY_HOURS");
            }
            if (quarters > 0) {
                proposal.add(new PlannedVisit(planned.get(visit).day(), time(visit), new Hours(quarters)));
            }
        }
        return proposal;
    }

    private LocalTime time(int visit) {
        try {
            return LocalTime.parse(from(visit).orElse(""));
        } catch (DateTimeException noTime) {
            throw new AnswerProblem("TIME");
        }
    }

    private Optional<String> at(String name, int index) {
        List<String> all = values.getOrDefault(name, List.of());
        return index < all.size() ? Optional.of(all.get(index).strip()) : Optional.empty();
    }

    private String first(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }
}
