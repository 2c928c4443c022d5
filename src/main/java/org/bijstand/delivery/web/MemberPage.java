package org.bijstand.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.delivery.DeliveryBusy;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Withdrawal;
import org.bijstand.delivery.WithdrawalReason;
import org.bijstand.delivery.Withdrawals;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.link.OpenLink;
import org.bijstand.link.UnknownLink;
import org.bijstand.link.web.PageLanguage;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a member sees who comes and when, tells what went wrong and says that no more help is needed (H8). Looking
 * changes nothing.
 */
@Controller
@RequestMapping("/lid/{token}")
class MemberPage {

    private final Links links;
    private final CaseFiles cases;
    private final MemberView view;
    private final Incidents incidents;
    private final Withdrawals withdrawals;

    MemberPage(Links links, CaseFiles cases, MemberView view, Incidents incidents, Withdrawals withdrawals) {
        this.links = links;
        this.cases = cases;
        this.view = view;
        this.incidents = incidents;
        this.withdrawals = withdrawals;
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

    /** Asks whether the member is sure. */
    @GetMapping("/stoppen")
    String askToStop(
            @PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("confirming", true);
        return page(open(token), token, model, request, response);
    }

    @PostMapping("/stoppen")
    String stop(
            @PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        OpenLink link = open(token);
        try {
            if (link.isValid()) {
                withdrawals.withdraw(link.subject(), Withdrawal.Asker.MEMBER, WithdrawalReason.NO_LONGER_NEEDED);
            }
            return "redirect:/lid/" + token;
        } catch (DeliveryBusy | ConcurrencyFailureException busy) {
            model.addAttribute("confirming", true);
            model.addAttribute("problem", "delivery.busy");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return page(link, token, model, request, response);
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
        boolean closed = !stopped && !link.isValid();
        if (closed) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("language", PageWords.code(file.language()));
        model.addAttribute("path", "/lid/" + token);
        model.addAttribute("caseNumber", link.subject());
        model.addAttribute("stopped", stopped);
        model.addAttribute("closed", closed);
        model.addAttribute("services", stopped || closed ? List.of() : view.of(link.subject()));
        return "delivery/member";
    }
}
