package org.bijstand.demo.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.mail.inbox.ArrivedMail;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.MailIntake;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.Offers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what partners and members do by mail and on their pages, for a case with one service. */
@Component
@Profile("demo")
class DemoOutside {

    private static final String LETTER = """
            From: Karim Essai <karim.essai@courrier.example>
            To: hulp@bijstand.example
            Subject: =?utf-8?q?Ma_m=C3=A8re_est_=C3=A0_l=27h=C3=B4pital?=
            Message-ID: <demo-1@courrier.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Bonjour,

            Ma mère, Rose Essai (numéro de membre 100002), est tombée cette nuit et elle est à l'hôpital.
            Elle sort dans trois jours et ne pourra pas faire son ménage pendant quelques semaines.
            Elle habite 1080 Molenbeek. Pouvez-vous l'aider ?

            Merci d'avance,
            Karim Essai
            0470 00 02 02
            """;

    private final MailIntake mails;
    private final Inbox inbox;
    private final Assignments assignments;
    private final Offers offers;
    private final OfferAnswers answers;
    private final VisitRegister visits;
    private final VisitReports reports;
    private final Closure closure;
    private final Clock clock;

    DemoOutside(
            MailIntake mails,
            Inbox inbox,
            Assignments assignments,
            Offers offers,
            OfferAnswers answers,
            VisitRegister visits,
            VisitReports reports,
            Closure closure,
            Clock clock) {
        this.mails = mails;
        this.inbox = inbox;
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

    /** A son writes about his mother. Kept once, however often the demo starts. @return the number of the request */
    String writeAboutAMother() {
        byte[] letter = LETTER.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        UUID mailId = mails.store(new ArrivedMail(letter, true, letter.length, clock.instant(), 1, 1));
        mails.handle(mailId);
        return inbox.entry(mailId).orElseThrow().caseNumber();
    }

    private Offer offer(String caseNumber) {
        return offers.ofAssignment(assignment(caseNumber)).get(0);
    }

    private static String assignment(String caseNumber) {
        return caseNumber + "-1";
    }
}
