package org.bijstand.partner;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.mail.BadAddresses;
import org.springframework.stereotype.Component;

/** Finds out who can take an assignment, and who takes it best (H6, H7). */
@Component
public class PartnerRanking {

    /** How long a partner's answers, or its silence, are held for or against it. */
    private static final Period MEMORY = Period.ofYears(1);

    private static final int PREVIEWED = 5;

    private final PartnerRegister register;
    private final PartnerHistory history;
    private final PartnerScores scores;
    private final PartnerPreferences preferences;
    private final BadAddresses badAddresses;
    private final Clock clock;

    PartnerRanking(
            PartnerRegister register,
            PartnerHistory history,
            PartnerScores scores,
            PartnerPreferences preferences,
            BadAddresses badAddresses,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.scores = scores;
        this.preferences = preferences;
        this.badAddresses = badAddresses;
        this.clock = clock;
    }

    /** Every partner, as a candidate or with the reasons why not. */
    public Ranking rank(Assignment assignment, CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        Wish wish = Wish.of(assignment, file, assignment.days().tailSet(today));
        return rank(wish, history.excludedFrom(assignment.number()), history.askedFor(assignment.number()));
    }

    /** The best few for a service that is still being assessed, the school's language left aside. */
    public List<CandidatePreview> preview(
            ServiceKind service, String postcode, Language language, Collection<LocalDate> days, Urgency urgency) {
        Wish wish = new Wish(service, postcode, language, null, Set.copyOf(days), urgency);
        return rank(wish, Map.of(), Set.of()).candidates().stream()
                .limit(PREVIEWED)
                .map(candidate -> new CandidatePreview(candidate.partner().name(), candidate.inWords()))
                .toList();
    }

    private Ranking rank(Wish wish, Map<Long, ExclusionReason> excludedBefore, Set<Long> asked) {
        Map<Long, Standing> standings = history.standings(
                LocalDate.now(clock).minus(MEMORY).atStartOfDay(clock.getZone()).toInstant());
        Map<Long, BigDecimal> judged = scores.averages();
        List<Candidate> candidates = new ArrayList<>();
        List<ExcludedPartner> excluded = new ArrayList<>();
        for (Partner partner : register.all()) {
            Standing standing = standings.getOrDefault(partner.id(), Standing.NEW);
            List<String> obstacles = new ArrayList<>(Obstacles.of(partner, wish, standing));
            if (obstacles.isEmpty() && badAddresses.contains(partner.email())) {
                obstacles.add("e-mailadres werkt niet");
            }
            if (excludedBefore.containsKey(partner.id())) {
                obstacles.add(excludedBefore.get(partner.id()).label());
            }
            if (asked.contains(partner.id())) {
                obstacles.add("is al gevraagd en kan nog antwoorden");
            }
            if (obstacles.isEmpty()) {
                candidates.add(preferences.weigh(partner, wish, standing, judged.get(partner.id())));
            } else {
                excluded.add(new ExcludedPartner(partner, obstacles));
            }
        }
        candidates.sort(comparing(Candidate::points)
                .reversed()
                .thenComparing(candidate -> candidate.partner().id()));
        excluded.sort(comparing((ExcludedPartner partner) -> partner.partner().paused())
                .thenComparingInt(partner -> partner.reasons().size()));
        return new Ranking(candidates, excluded);
    }
}
