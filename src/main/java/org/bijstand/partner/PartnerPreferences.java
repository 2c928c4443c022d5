package org.bijstand.partner;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bijstand.engine.Decisions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What speaks for one partner rather than another. The weights and their words stand in the decision table {@value
 * #DECISION}, which analysts change; every rule of it that applies adds its points.
 */
@Component
class PartnerPreferences {

    static final String DECISION = "home-assistance-partner-ranking";

    private final Decisions decisions;

    PartnerPreferences(@Lazy Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param quality average judgement, null when there is none */
    Candidate weigh(Partner partner, Wish wish, Standing standing, BigDecimal quality) {
        List<Map<String, Object>> rules = decisions.evaluate(DECISION, facts(partner, wish, standing, quality));
        return new Candidate(
                partner,
                rules.stream().mapToInt(PartnerPreferences::points).sum(),
                rules.stream()
                        .map(rule -> (String) rule.get("reason"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Map<String, Object> facts(Partner partner, Wish wish, Standing standing, BigDecimal quality) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("service", wish.service().name());
        facts.put("urgency", wish.urgency().name());
        facts.put("kind", partner.kind().name());
        facts.put("speaksLanguage", partner.languages().contains(wish.language()));
        facts.put("language", wish.language().label());
        facts.put("postcode", wish.postcode());
        facts.put("postcodesInArea", partner.coverageOf(wish.postcode()).orElseThrow());
        facts.put("running", standing.running());
        facts.put("quality", quality == null ? null : quality.doubleValue());
        facts.put("answerMinutes", standing.answerMinutes());
        facts.put("silentPercent", standing.silentPercent());
        return facts;
    }

    private static int points(Map<String, Object> rule) {
        if (rule.get("points") instanceof Number points) {
            return points.intValue();
        }
        throw new IllegalArgumentException(DECISION + ": a rule gives no points");
    }
}
