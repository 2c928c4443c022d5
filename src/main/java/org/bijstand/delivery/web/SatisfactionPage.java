package org.bijstand.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Language;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.DeliveryBusy;
import org.bijstand.delivery.Satisfaction;
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

/** Where a member says how the help was (H9). Looking changes nothing; the first answer counts. */
@Controller
@RequestMapping("/tevredenheid/{token}")
class SatisfactionPage {

    private final Links links;
    private final CaseFiles cases;
    private final Closure closure;

    SatisfactionPage(Links links, CaseFiles cases, Closure closure) {
        this.links = links;
        this.cases = cases;
        this.closure = closure;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(open(token), model, request, response);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int help,
            @RequestParam(defaultValue = "0") int arrangement,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenLink link = open(token);
        String cleaned = FreeText.clean(words);
        model.addAttribute("help", help);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("words", cleaned);
        if (FreeText.isTooLong(cleaned) || !isScore(help) || !isScore(arrangement)) {
            model.addAttribute(
                    "problem",
                    FreeText.isTooLong(cleaned) ? "delivery.words.too-long" : "delivery.satisfaction.choose");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(link, model, request, response);
        }
        try {
            if (link.isValid()) {
                closure.answer(link.subject(), new Satisfaction(help, arrangement, cleaned));
            }
            return "redirect:/tevredenheid/" + token;
        } catch (DeliveryBusy | ConcurrencyFailureException busy) {
            model.addAttribute("problem", "delivery.busy");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return page(link, model, request, response);
        }
    }

    private static boolean isScore(int score) {
        return score >= 1 && score <= 5;
    }

    private OpenLink open(String token) {
        return links.open(LinkPurpose.SATISFACTION, token).orElseThrow(UnknownLink::new);
    }

    private String page(OpenLink link, Model model, HttpServletRequest request, HttpServletResponse response) {
        Language language = cases.get(link.subject()).language();
        PageLanguage.use(language, request);
        boolean answered = closure.satisfactionOf(link.subject()).isPresent();
        boolean closed = !answered && !link.isValid();
        if (closed) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("language", PageWords.code(language));
        model.addAttribute("answered", answered);
        model.addAttribute("closed", closed);
        return "delivery/satisfaction";
    }
}
