package org.bijstand.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.DeliveryBusy;
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

/** Where a member says that no more help is needed (H8): the page asks whether that is sure, posting does it. */
@Controller
@RequestMapping("/lid/{token}/stoppen")
class StopPage {

    private final Links links;
    private final CaseFiles cases;
    private final Withdrawals withdrawals;

    StopPage(Links links, CaseFiles cases, Withdrawals withdrawals) {
        this.links = links;
        this.cases = cases;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request) {
        OpenLink link = open(token);
        boolean canStop = link.isValid() && !withdrawals.isAskedFor(link.subject());
        return canStop ? page(link, token, model, request) : "redirect:/lid/" + token;
    }

    @PostMapping
    String stop(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        OpenLink link = open(token);
        try {
            if (link.isValid()) {
                withdrawals.withdraw(link.subject(), Withdrawal.Asker.MEMBER, WithdrawalReason.NO_LONGER_NEEDED);
            }
            return "redirect:/lid/" + token;
        } catch (DeliveryBusy | ConcurrencyFailureException busy) {
            model.addAttribute("problem", "delivery.busy");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return page(link, token, model, request);
        }
    }

    private OpenLink open(String token) {
        return links.open(LinkPurpose.MEMBER, token).orElseThrow(UnknownLink::new);
    }

    private String page(OpenLink link, String token, Model model, HttpServletRequest request) {
        Language language = cases.get(link.subject()).language();
        PageLanguage.use(language, request);
        model.addAttribute("language", PageWords.code(language));
        model.addAttribute("path", "/lid/" + token);
        return "delivery/stop";
    }
}
