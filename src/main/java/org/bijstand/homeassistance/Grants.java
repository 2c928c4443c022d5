package org.bijstand.homeassistance;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.homeassistance.RequesterMail.Refusal;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives and refuses the services of a case, once it is known which have a right to help. */
@Component
public class Grants {

    private final CaseFiles cases;
    private final Assignments assignments;
    private final Eligibility eligibility;
    private final Entitlements entitlements;
    private final RequesterMail mail;
    private final Facts facts;
    private final Clock clock;

    Grants(
            CaseFiles cases,
            Assignments assignments,
            Eligibility eligibility,
            Entitlements entitlements,
            RequesterMail mail,
            Facts facts,
            Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.eligibility = eligibility;
        this.entitlements = entitlements;
        this.mail = mail;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Grants the services that are beyond doubt and refuses the others, telling the requester about those. What was
     * granted already stays so.
     *
     * @throws EntitlementExceeded when others took what was left in the meantime; nothing is granted then, and the
     *     services that don't fit have become doubtful
     */
    @Transactional(noRollbackFor = EntitlementExceeded.class)
    public void grant(String caseNumber) {
        CaseFile file = cases.get(caseNumber);
        SortedMap<String, Judgement> judgements = eligibility.of(caseNumber);
        List<Assignment> eligible = requested(caseNumber).stream()
                .filter(assignment -> judgements.get(assignment.number()).outcome() == Outcome.ELIGIBLE)
                .toList();
        try {
            entitlements.reserve(file, eligible);
        } catch (EntitlementExceeded exceeded) {
            exceeded.assignmentNumbers().forEach(eligibility::doubtBecauseTakenMeanwhile);
            throw exceeded;
        }
        eligible.forEach(assignment -> granted(file, assignment));
        List<Refusal> refused = refuseRequested(file, judgements);
        if (!refused.isEmpty()) {
            mail.tellPartlyRefused(file, refused);
        }
    }

    /**
     * Grants, on a coordinator's decision, all services but those that have no right to help, beyond the cap if need be.
     */
    @Transactional
    public void grantDoubtful(String caseNumber, long decisionId) {
        CaseFile file = cases.get(caseNumber);
        SortedMap<String, Judgement> judgements = eligibility.of(caseNumber);
        List<Assignment> possible = requested(caseNumber).stream()
                .filter(assignment -> judgements.get(assignment.number()).outcome() != Outcome.NOT_ELIGIBLE)
                .toList();
        Overrun overrun = entitlements.reserveBeyondCap(file, possible, decisionId);
        possible.forEach(assignment -> granted(file, assignment));
        if (!overrun.isNone()) {
            facts.record(Intake.factAbout(FactKind.OVERRIDE_GRANTED, caseNumber + "/" + decisionId, file)
                    .quantity(overrun.hours().quarters()));
        }
    }

    /** Refuses every service that was asked for, tells the requester why and closes the case. */
    @Transactional
    public void refuse(String caseNumber) {
        CaseFile file = cases.get(caseNumber);
        mail.tellNotEligible(file, refuseRequested(file, eligibility.of(caseNumber)));
        cases.close(caseNumber, CaseStatus.NOT_ELIGIBLE, clock.instant());
    }

    private List<Assignment> requested(String caseNumber) {
        return assignments.ofCase(caseNumber).stream()
                .filter(assignment -> assignment.status() == AssignmentStatus.REQUESTED)
                .toList();
    }

    private void granted(CaseFile file, Assignment assignment) {
        assignments.changeStatus(assignment.number(), AssignmentStatus.GRANTED);
        facts.record(Intake.factAbout(FactKind.SERVICE_ELIGIBLE, assignment.number(), file)
                .service(assignment.service())
                .quantity(assignment.hours().quarters()));
    }

    private List<Refusal> refuseRequested(CaseFile file, SortedMap<String, Judgement> judgements) {
        return requested(file.caseNumber()).stream()
                .map(assignment -> refused(
                        file, assignment, judgements.get(assignment.number()).against()))
                .toList();
    }

    private Refusal refused(CaseFile file, Assignment assignment, List<Reason> reasons) {
        assignments.changeStatus(assignment.number(), AssignmentStatus.REFUSED);
        reasons.forEach(reason ->
                facts.record(Intake.factAbout(FactKind.SERVICE_REFUSED, assignment.number() + "/" + reason.code(), file)
                        .service(assignment.service())
                        .reason(reason.code())));
        return new Refusal(assignment.service(), reasons);
    }
}
