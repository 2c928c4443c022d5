package org.bijstand.delivery;

import static org.bijstand.casefile.ServiceLine.HOME_ASSISTANCE;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.partner.Offers;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a case at any stage and undoes what is still open (H8). */
@Service
public class Withdrawals {

    private static final Set<AssignmentStatus> ENDED = EnumSet.of(
            AssignmentStatus.REFUSED,
            AssignmentStatus.UNSERVED,
            AssignmentStatus.COMPLETED,
            AssignmentStatus.CANCELLED);

    private final ClosureRegister register;
    private final Delivery delivery;
    private final CaseFiles cases;
    private final MailRequests mailRequests;
    private final Assignments assignments;
    private final Offers offers;
    private final CaseLinks links;
    private final PartnerNotices partnerNotices;
    private final MemberNotices memberNotices;
    private final DeliveryProcess process;
    private final Facts facts;
    private final Clock clock;

    Withdrawals(
            ClosureRegister register,
            Delivery delivery,
            CaseFiles cases,
            MailRequests mailRequests,
            Assignments assignments,
            Offers offers,
            CaseLinks links,
            PartnerNotices partnerNotices,
            MemberNotices memberNotices,
            DeliveryProcess process,
            Facts facts,
            Clock clock) {
        this.register = register;
        this.delivery = delivery;
        this.cases = cases;
        this.mailRequests = mailRequests;
        this.assignments = assignments;
        this.offers = offers;
        this.links = links;
        this.partnerNotices = partnerNotices;
        this.memberNotices = memberNotices;
        this.process = process;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Keeps who wants to stop the case and why; to be followed by {@link #wake}. The first who asks is kept.
     *
     * @throws InvalidInput when there is no such case, or it has ended
     */
    @Transactional
    public void note(String caseNumber, Withdrawal.Asker by, WithdrawalReason reason) {
        CaseFile file = cases.find(HOME_ASSISTANCE, caseNumber)
                .orElseThrow(() -> new InvalidInput("Dossiernummer", noCase(caseNumber)));
        if (file.status() != CaseStatus.OPEN) {
            throw new InvalidInput(
                    "Dossiernummer",
                    "is van een dossier dat niet meer loopt (%s). Er valt niets in te trekken; kijk het nummer na."
                            .formatted(file.status().label()));
        }
        register.addWithdrawal(new Withdrawal(caseNumber, by, reason, clock.instant()));
    }

    private String noCase(String number) {
        String current = mailRequests.current(number);
        if (!current.equals(number)) {
            return "is van een e-mail die bij dossier %s gevoegd is. Vul dat nummer in.".formatted(current);
        }
        return mailRequests.find(number).filter(MailRequest::isOpen).isPresent()
                ? "is van een e-mail die nog geen dossier is. Werk de taak 'Aanvraag per e-mail aanvullen' af."
                : "bestaat niet. Kijk het na, bijvoorbeeld TB-2026-000123.";
    }

    /** Who asked to stop the case and why; empty when nobody did. */
    public Optional<Withdrawal> find(String caseNumber) {
        return register.withdrawalOf(caseNumber);
    }

    public boolean isAskedFor(String caseNumber) {
        return register.withdrawalOf(caseNumber).isPresent();
    }

    /** Lets the process of the case stop and undo everything. Once more does nothing. */
    @Transactional
    public void wake(String caseNumber) {
        process.caseWithdrawn(caseNumber);
    }

    /** Both at once, for somebody who isn't in a process. */
    @Transactional
    public void withdraw(String caseNumber, Withdrawal.Asker by, WithdrawalReason reason) {
        note(caseNumber, by, reason);
        wake(caseNumber);
    }

    /**
     * Calls off what is open and tells everybody concerned. What was delivered stays consumed. Once more does nothing.
     *
     * @throws IllegalStateException when nobody asked for it
     */
    @Transactional
    public void undo(String caseNumber) {
        CaseFile file = cases.get(caseNumber);
        if (file.status() != CaseStatus.OPEN) {
            return;
        }
        Withdrawal withdrawal = register.withdrawalOf(caseNumber)
                .orElseThrow(() -> new IllegalStateException("nobody withdrew " + caseNumber));
        List<Visit> cancelled = assignments.ofCase(caseNumber).stream()
                .filter(assignment -> !ENDED.contains(assignment.status()))
                .flatMap(assignment -> cancel(file, assignment).stream())
                .toList();
        cases.close(caseNumber, CaseStatus.WITHDRAWN, clock.instant());
        links.revoke(caseNumber);
        memberNotices.withdrawn(file, withdrawal, cancelled);
        facts.record(CaseFacts.of(FactKind.CASE_WITHDRAWN, caseNumber, file)
                .reason(withdrawal.reason().name()));
    }

    private List<Visit> cancel(CaseFile file, Assignment assignment) {
        List<Visit> cancelled = delivery.callOff(assignment.number());
        offers.acceptedPartner(assignment.number())
                .ifPresent(partner -> partnerNotices.cancelled(file, assignment, partner, cancelled));
        offers.withdrawAll(assignment.number());
        assignments.changeStatus(assignment.number(), AssignmentStatus.CANCELLED);
        return cancelled;
    }
}
