package org.bijstand.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.partner.PartnerScores;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a case ends: the member says how it was, its partners are judged, the dossier is closed (H9). */
@Service
public class Closure {

    private final VisitRegister visits;
    private final ClosureRegister register;
    private final CaseFiles cases;
    private final Assignments assignments;
    private final PartnerRegister partners;
    private final PartnerScores scores;
    private final CaseLinks links;
    private final MemberNotices notices;
    private final DeliveryProcess process;
    private final Facts facts;
    private final Clock clock;

    Closure(
            VisitRegister visits,
            ClosureRegister register,
            CaseFiles cases,
            Assignments assignments,
            PartnerRegister partners,
            PartnerScores scores,
            CaseLinks links,
            MemberNotices notices,
            DeliveryProcess process,
            Facts facts,
            Clock clock) {
        this.visits = visits;
        this.register = register;
        this.cases = cases;
        this.assignments = assignments;
        this.partners = partners;
        this.scores = scores;
        this.links = links;
        this.notices = notices;
        this.process = process;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether anybody was helped in this case. */
    public boolean hasHelp(String caseNumber) {
        return visitsOf(caseNumber).stream().anyMatch(visit -> visit.status().isHelp());
    }

    @Transactional
    public void askSatisfaction(String caseNumber) {
        notices.askSatisfaction(cases.get(caseNumber));
    }

    /** Keeps what the member says. The first answer counts. */
    @Transactional
    public void answer(String caseNumber, Satisfaction satisfaction) {
        if (register.addSatisfaction(caseNumber, satisfaction, clock.instant())) {
            facts.record(CaseFacts.of(FactKind.SATISFACTION, caseNumber, cases.get(caseNumber))
                    .quantity(satisfaction.help()));
            process.satisfactionGiven(caseNumber);
        }
    }

    public Optional<Satisfaction> satisfactionOf(String caseNumber) {
        return register.satisfactionOf(caseNumber);
    }

    /** Who did what in this case, in the order of the assignments. */
    public List<Work> workOf(String caseNumber) {
        return assignments.ofCase(caseNumber).stream()
                .flatMap(assignment -> visits.ofAssignment(assignment.number()).stream()
                        .filter(visit -> visit.status() != VisitStatus.CANCELLED)
                        .map(Visit::partnerId)
                        .distinct()
                        .sorted()
                        .map(partnerId -> new Work(assignment, partners.get(partnerId))))
                .toList();
    }

    /** @param userId who judges */
    @Transactional
    public void judge(PartnerJudgement judgement, String userId) {
        Assignment assignment = assignments.get(judgement.assignmentNumber());
        CaseFile file = cases.get(assignment.caseNumber());
        register.review(judgement, userId, clock.instant());
        scores.judge(assignment.number(), judgement.partnerId(), judgement.score());
        facts.record(CaseFacts.of(FactKind.PARTNER_JUDGED, assignment.number() + "-" + judgement.partnerId(), file)
                .service(assignment.service())
                .partner(judgement.partnerId())
                .quantity(judgement.score()));
    }

    /** Closes the case and takes its links back. */
    @Transactional
    public void close(String caseNumber) {
        cases.close(caseNumber, CaseStatus.CLOSED, clock.instant());
        links.revoke(caseNumber);
        facts.record(CaseFacts.of(FactKind.CASE_CLOSED, caseNumber, cases.get(caseNumber)));
    }

    /** What one partner did. */
    public record Work(Assignment assignment, Partner partner) {

        /** Names this work within the process that follows it: {@code TB-2026-000123-1/17}. */
        public String key() {
            return assignment.number() + "/" + partner.id();
        }
    }

    private List<Visit> visitsOf(String caseNumber) {
        return assignments.ofCase(caseNumber).stream()
                .map(Assignment::number)
                .flatMap(number -> visits.ofAssignment(number).stream())
                .toList();
    }
}
