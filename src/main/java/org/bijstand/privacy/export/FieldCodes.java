package org.bijstand.privacy.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Region;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.delivery.IncidentDecision;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.MissedReason;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.VisitStatus;
import org.bijstand.delivery.Withdrawal;
import org.bijstand.delivery.WithdrawalReason;
import org.bijstand.homeassistance.CoordinatorDecision;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.ExclusionReason;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.SearchDecision;

/**
 * The codes of a person's file in Dutch, by field. Several tables have a field of one name; no code of theirs means two
 * things.
 */
final class FieldCodes {

    private static final ResourceBundle WORDS = FieldWords.bundle("personal");

    private static final Map<String, String> REPORTERS = labels(Reporter.class, Reporter::label);

    private static final Map<String, Map<String, String>> CODES = Map.ofEntries(
            Map.entry("language", labels(Language.class, Language::label)),
            Map.entry("requester_kind", labels(RequesterKind.class, RequesterKind::label)),
            Map.entry("trigger_kind", labels(TriggerKind.class, TriggerKind::label)),
            Map.entry("service", labels(ServiceKind.class, ServiceKind::label)),
            Map.entry("urgency", labels(Urgency.class, Urgency::label)),
            Map.entry("region", labels(Region.class, Region::label)),
            Map.entry(
                    "status",
                    all(
                            labels(CaseStatus.class, CaseStatus::label),
                            labels(AssignmentStatus.class, AssignmentStatus::label),
                            labels(VisitStatus.class, VisitStatus::label))),
            Map.entry(
                    "state",
                    all(
                            words("MailState"),
                            labels(InboxState.class, InboxState::label),
                            labels(OfferState.class, OfferState::label),
                            // Its word for what is open suits an offer, too.
                            words("RequestState"))),
            Map.entry(
                    "reason",
                    all(
                            labels(WithdrawalReason.class, WithdrawalReason::label),
                            labels(DeclineReason.class, DeclineReason::label),
                            labels(ExclusionReason.class, ExclusionReason::label),
                            bundle("reasons"))),
            Map.entry("code", bundle("reasons")),
            Map.entry("outcome", words("ReasonKind")),
            Map.entry(
                    "kind",
                    all(labels(IncidentKind.class, IncidentKind::label), words("EntryKind"), words("FactKind"))),
            Map.entry(
                    "decision",
                    all(
                            labels(CoordinatorDecision.Choice.class, CoordinatorDecision.Choice::label),
                            labels(SearchDecision.class, SearchDecision::label),
                            labels(IncidentDecision.class, IncidentDecision::label),
                            words("ReviewDecision"))),
            Map.entry("missed_reason", labels(MissedReason.class, MissedReason::label)),
            Map.entry("reported_by", REPORTERS),
            Map.entry("raised_by", REPORTERS),
            Map.entry("asked_by", labels(Withdrawal.Asker.class, Withdrawal.Asker::label)),
            Map.entry("day_rule", words("DayRule")),
            Map.entry("purpose", words("LinkPurpose")));

    private FieldCodes() {}

    /** Empty when the field has no such code: most fields hold a person's own words. */
    static Optional<String> word(String field, String code) {
        return Optional.ofNullable(CODES.getOrDefault(field, Map.of()).get(code));
    }

    private static <E extends Enum<E>> Map<String, String> labels(Class<E> codes, Function<E, String> label) {
        return Arrays.stream(codes.getEnumConstants()).collect(Collectors.toMap(Enum::name, label));
    }

    private static Map<String, String> words(String kind) {
        String prefix = kind + ".";
        return WORDS.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), WORDS::getString));
    }

    private static Map<String, String> bundle(String name) {
        ResourceBundle words = FieldWords.bundle(name);
        return words.keySet().stream().collect(Collectors.toMap(Function.identity(), words::getString));
    }

    @SafeVarargs
    private static Map<String, String> all(Map<String, String>... several) {
        Map<String, String> all = new HashMap<>();
        Stream.of(several).forEach(all::putAll);
        return Map.copyOf(all);
    }
}
