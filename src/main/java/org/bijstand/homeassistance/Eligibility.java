package org.bijstand.homeassistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.engine.Decisions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a case has a right to help (H3, H4, H5). The rules stand in a decision table; this class tells it the facts of
 * each service and keeps every reason it gives.
 */
@Component
public class Eligibility {

    /** Not in the table: it is found out while reserving. */
    private static final Reason TAKEN_MEANWHILE = new Reason(
            Outcome.DOUBTFUL.code(),
            "entitlement-taken-meanwhile",
            "H5, dienstvoorwaarden: hoogstens 30 uur gedurende 30 dagen per jaar",
            Map.of(
                    Language.NL, "Een andere aanvraag van het lid heeft intussen de uren van dit jaar gebruikt.",
                    Language.FR, "Une autre demande de l’affilié a entre-temps utilisé les heures de cette année.",
                    Language.DE,
                            "Eine andere Anfrage des Mitglieds hat inzwischen die Stunden dieses Jahres verbraucht."));

    private final CaseFiles cases;
    private final Assignments assignments;
    private final MemberRegister register;
    private final NeedAssessments assessments;
    private final EligibilityFacts facts;
    private final EntitlementLedger ledger;
    private final EntitlementSettings rules;
    private final Decisions decisions;
    private final Judgements judgements;
    private final Clock clock;

    Eligibility(
            CaseFiles cases,
            Assignments assignments,
            MemberRegister register,
            NeedAssessments assessments,
            EligibilityFacts facts,
            EntitlementLedger ledger,
            EntitlementSettings rules,
            @Lazy Decisions decisions,
            Judgements judgements,
            Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.register = register;
        this.assessments = assessments;
        this.facts = facts;
        this.ledger = ledger;
        this.rules = rules;
        this.decisions = decisions;
        this.judgements = judgements;
        this.clock = clock;
    }

    /**
     * Judges each service of the case, in their order: what one takes of the entitlement is no longer there for the
     * next, unless it takes too much and so may get nothing.
     *
     * @param decisionId the table to ask
     * @return eligible when at least one service is and none is doubtful, doubtful when any is, else not eligible
     */
    @Transactional
    public Outcome decide(String caseNumber, String decisionId) {
        CaseFile file = cases.get(caseNumber);
        boolean overrideAsked = assessments.overrideAsked(caseNumber);
        SortedMap<Integer, Account> accounts = new TreeMap<>();
        Outcome outcome = Outcome.NOT_ELIGIBLE;
        for (Assignment assignment : assignments.ofCase(caseNumber)) {
            SortedMap<Integer, Account> after = after(file, assignment, accounts);
            Overrun overrun = overrun(after);
            Map<String, Object> asked =
                    facts.of(file, assignment, membership(file, assignment), overrun, overrideAsked);
            Judgement judgement = new Judgement(assignment.number(), reasons(decisionId, asked));
            judgements.store(judgement);
            if (judgement.outcome() != Outcome.NOT_ELIGIBLE) {
                outcome = outcome == Outcome.DOUBTFUL ? outcome : judgement.outcome();
                if (overrun.isNone()) {
                    accounts.putAll(after);
                }
            }
        }
        return outcome;
    }

    /** What was decided of each service, by assignment number, in their order. */
    public SortedMap<String, Judgement> of(String caseNumber) {
        return assignments.ofCase(caseNumber).stream()
                .collect(Collectors.toMap(
                        Assignment::number,
                        assignment -> judgements.of(assignment.number()),
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** A service that was eligible no longer fits, because another case reserved first. */
    void doubtBecauseTakenMeanwhile(String assignmentNumber) {
        List<Reason> reasons = new ArrayList<>(judgements.of(assignmentNumber).reasons());
        reasons.add(0, TAKEN_MEANWHILE);
        judgements.store(new Judgement(assignmentNumber, reasons));
    }

    private Membership membership(CaseFile file, Assignment assignment) {
        Optional<Member> member =
                Optional.ofNullable(file.member().membershipNumber()).flatMap(register::byNumber);
        LocalDate requested = LocalDate.ofInstant(file.receivedAt(), clock.getZone());
        return Membership.of(member, requested, assignment.days().last());
    }

    /** The accounts of the years that the assignment touches, with it. */
    private SortedMap<Integer, Account> after(CaseFile file, Assignment assignment, Map<Integer, Account> soFar) {
        List<DayUse> uses = DayUse.of(assignment);
        return uses.stream()
                .map(use -> use.day().getYear())
                .distinct()
                .map(year -> soFar.getOrDefault(year, ledger.read(Entitlements.holderOf(file), year)))
                .map(account -> account.with(account.ofThisYear(uses)))
                .collect(Collectors.toMap(Account::year, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private Overrun overrun(SortedMap<Integer, Account> accounts) {
        return accounts.values().stream().map(account -> account.overrun(rules)).reduce(Overrun.NONE, Overrun::plus);
    }

    private List<Reason> reasons(String decisionId, Map<String, Object> asked) {
        return decisions.evaluate(decisionId, asked).stream()
                .map(Eligibility::reason)
                .sorted(Comparator.comparing(Reason::leadsTo).reversed())
                .toList();
    }

    private static Reason reason(Map<String, Object> rule) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (rule.get("text" + language.name()) instanceof String text) {
                texts.put(language, text);
            }
        }
        return new Reason(
                (String) rule.get("outcome"), (String) rule.get("reason"), (String) rule.get("source"), texts);
    }
}
