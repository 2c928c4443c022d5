package org.bijstand.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.delivery.DeliveryBusy;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Withdrawals;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.link.OpenLink;
import org.bijstand.link.UnknownLink;
import org.bijstand.link.web.PageLanguage;
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

/** Where a member sees who comes and when, and tells what went wrong (H8). Looking changes nothing. */
@Controller
@RequestMapping("/lid/{token}")
class MemberPage {

    private final Links links;
    private final CaseFiles cases;
    private final MemberView view;
    private final Incidents incidents;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;

    MemberPage(
            Links links,
            CaseFiles cases,
            MemberView view,
            Incidents incidents,
            Withdrawals withdrawals,
            ApplicationEventPublisher events) {
        this.links = links;
        this.cases = cases;
        this.view = view;
        this.incidents = incidents;
        this.withdrawals = withdrawals;
        this.events = events;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(open(token), token, model, request, response);
    }

    /** Tells what went wrong with a visit. Told again before somebody judged it, it is the same. */
    @PostMapping("/melding")
    String tell(
            @PathVariable String token,
            @RequestParam long visit,
            @RequestParam IncidentKind kind,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenLink link = open(token);
        if (!link.isValid()) {
            return page(link, token, model, request, response);
        }
        String cleaned = FreeText.clean(words);
        Optional<String> problem = problemOf(link, visit, kind, cleaned);
        if (problem.isEmpty()) {
            return "redirect:/lid/" + token;
        }
        model.addAttribute("problem", problem.get());
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(link, token, model, request, response);
    }

    private Optional<String> problemOf(OpenLink link, long visit, IncidentKind kind, String words) {
        if (FreeText.isTooLong(words)) {
            return Optional.of("delivery.words.too-long");
        }
        if (kind == IncidentKind.COMPLAINT && words.isEmpty()) {
            return Optional.of("delivery.member.say-what");
        }
        if (!view.hasVisit(link.subject(), visit)) {
            return Optional.of("delivery.member.not-now");
        }
        try {
            incidents.raise(visit, kind, words, Reporter.MEMBER);
            return Optional.empty();
        } catch (InvalidInput refused) {
            return Optional.of("delivery.member.not-now");
        } catch (DeliveryBusy | ConcurrencyFailureException busy) {
            return Optional.of("delivery.busy");
        }
    }

    private OpenLink open(String token) {
        return links.open(LinkPurpose.MEMBER, token).orElseThrow(UnknownLink::new);
    }

    private String page(
            OpenLink link, String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        CaseFile file = cases.get(link.subject());
        PageLanguage.use(file.language(), request);
        boolean stopped = withdrawals.isAskedFor(link.subject());
        boolean open = !stopped && link.isValid();
        if (open) {
            events.publishEvent(CaseRead.byMember(link.subject(), "bladzijde van het lid"));
        } else if (!stopped) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("language", PageWords.code(file.language()));
        model.addAttribute("path", "/lid/" + token);
        model.addAttribute("caseNumber", link.subject());
        model.addAttribute("stopped", stopped);
        model.addAttribute("open", open);
        model.addAttribute("services", open ? view.of(link.subject()) : List.of());
        return "delivery/member";
    }
}
