package org.bijstand.demo.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.Offers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what partners and members do on their pages, for a case with one service. */
@Component
@Profile("demo")
class DemoOutside {

    private final Assignments assignments;
    private final Offers offers;
    private final OfferAnswers answers;
    private final VisitRegister visits;
    private final VisitReports reports;
    private final Closure closure;
    private final Clock clock;

    DemoOutside(
            Assignments assignments,
            Offers offers,
            OfferAnswers answers,
            VisitRegister visits,
            VisitReports reports,
            Closure closure,
            Clock clock) {
        this.assignments = assignments;
        this.offers = offers;
        this.answers = answers;
        this.visits = visits;
        this.reports = reports;
        this.closure = closure;
        this.clock = clock;
    }

    void accept(String caseNumber) {
        answers.accept(offer(caseNumber).id());
    }

    void proposeAnHourLater(String caseNumber) {
        List<PlannedVisit> later = assignments.get(assignment(caseNumber)).visits().stream()
                .map(visit -> new PlannedVisit(visit.day(), visit.from().plusHours(1), visit.hours()))
                .toList();
        answers.propose(offer(caseNumber).id(), later, "Een uur later lukt wel.");
    }

    /** The visits that are over went as planned. */
    void reportPastVisits(String caseNumber) {
        LocalDateTime now = LocalDateTime.now(clock);
        visits.open(assignment(caseNumber)).stream()
                .filter(visit -> visit.endsAt().isBefore(now))
                .forEach(visit -> reports.report(visit.id(), VisitReport.delivered(visit.planned()), Reporter.PARTNER));
    }

    void praise(String caseNumber) {
        closure.answer(caseNumber, new Satisfaction(5, 4, "Vriendelijk en grondig."));
    }

    private Offer offer(String caseNumber) {
        return offers.ofAssignment(assignment(caseNumber)).get(0);
    }

    private static String assignment(String caseNumber) {
        return caseNumber + "-1";
    }
}
