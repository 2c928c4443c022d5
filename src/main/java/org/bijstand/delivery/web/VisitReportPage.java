package org.bijstand.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.DeliveryBusy;
import org.bijstand.delivery.MissedReason;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.link.OpenLink;
import org.bijstand.link.UnknownLink;
import org.bijstand.link.web.PageLanguage;
import org.bijstand.partner.PartnerRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a partner reports one visit, on a phone and without an account (H8). Looking changes nothing. */
@Controller
@RequestMapping("/verslag/{token}")
class VisitReportPage {

    private final Links links;
    private final VisitRegister visits;
    private final VisitReports reports;
    private final Assignments assignments;
    private final PartnerRegister partners;
    private final ApplicationEventPublisher events;

    VisitReportPage(
            Links links,
            VisitRegister visits,
            VisitReports reports,
            Assignments assignments,
            PartnerRegister partners,
            ApplicationEventPublisher events) {
        this.links = links;
        this.visits = visits;
        this.reports = reports;
        this.assignments = assignments;
        this.partners = partners;
        this.events = events;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        OpenLink link = open(token);
        Visit visit = visitOf(link);
        boolean closed = visit.isOpen() && !link.isValid();
        if (closed) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return page(visit, closed, model, request);
    }

    /**
     * A report that comes after another one changes nothing and shows what was reported.
     *
     * @param answer {@code planned}, {@code shorter} (with quarters), {@code absent} (the member) or {@code unavailable}
     *     (the partner)
     */
    @PostMapping
    String report(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "0") int quarters,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenLink link = open(token);
        Visit visit = visitOf(link);
        if (!visit.isOpen() || !link.isValid()) {
            return "redirect:/verslag/" + token;
        }
        try {
            VisitReport report = read(answer, quarters, visit)
                    .orElseThrow(() -> new InvalidInput("Verslag", "is leeg. Kies een antwoord."));
            reports.report(visit.id(), report, Reporter.PARTNER);
            return "redirect:/verslag/" + token;
        } catch (InvalidInput refused) {
            boolean tooMany = quarters > visit.planned().quarters();
            model.addAttribute("problem", tooMany ? "delivery.report.too-many" : "delivery.report.choose");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (DeliveryBusy | ConcurrencyFailureException busy) {
            model.addAttribute("problem", "delivery.busy");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return page(visit, false, model, request);
    }

    private static Optional<VisitReport> read(String answer, int quarters, Visit visit) {
        return Optional.ofNullable(
                switch (answer) {
                    case "planned" -> VisitReport.delivered(visit.planned());
                    case "shorter" -> VisitReport.delivered(new Hours(Math.max(0, quarters)));
                    case "absent" -> VisitReport.missed(MissedReason.MEMBER_ABSENT);
                    case "unavailable" -> VisitReport.missed(MissedReason.PARTNER_UNAVAILABLE);
                    default -> null;
                });
    }

    private OpenLink open(String token) {
        return links.open(LinkPurpose.VISIT_REPORT, token).orElseThrow(UnknownLink::new);
    }

    private Visit visitOf(OpenLink link) {
        return visits.get(Long.parseLong(link.subject()));
    }

    private String page(Visit visit, boolean closed, Model model, HttpServletRequest request) {
        Language language = partners.get(visit.partnerId()).correspondence();
        PageLanguage.use(language, request);
        if (!closed) {
            events.publishEvent(
                    CaseRead.byPartner(visit.partnerId(), visit.assignmentNumber(), "verslag van een bezoek"));
        }
        model.addAttribute("language", PageWords.code(language));
        model.addAttribute("visit", visit);
        model.addAttribute("closed", closed);
        model.addAttribute("service", assignments.get(visit.assignmentNumber()).service());
        model.addAttribute("shorter", HourChoice.below(visit.planned()));
        return "delivery/visit-report";
    }
}
