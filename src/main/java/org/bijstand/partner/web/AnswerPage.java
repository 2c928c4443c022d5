package org.bijstand.partner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseRead;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.link.UnknownLink;
import org.bijstand.link.web.PageLanguage;
import org.bijstand.partner.DispatchBusy;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.partner.ProposalProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a partner answers an offer, on a phone and without an account (H7). Looking changes nothing; posting decides,
 * once.
 */
@Controller
@RequestMapping("/antwoord/{token}")
class AnswerPage {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPage.class);

    private final Links links;
    private final Offers offers;
    private final OfferAnswers answers;
    private final PartnerRegister partners;
    private final Assignments assignments;
    private final AnswerView view;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerPage(
            Links links,
            Offers offers,
            OfferAnswers answers,
            PartnerRegister partners,
            Assignments assignments,
            AnswerView view,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.offers = offers;
        this.answers = answers;
        this.partners = partners;
        this.assignments = assignments;
        this.view = view;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(token, offerOf(token), AnswerForm.EMPTY, model, request, response);
    }

    /** After an answer the page is fetched anew, so that reloading it posts nothing again. */
    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Offer offer = offerOf(token);
        AnswerForm form = new AnswerForm(values);
        try {
            take(offer, form);
            return "redirect:/antwoord/" + token;
        } catch (AnswerProblem | ProposalProblem problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", "problem." + problem.getMessage());
        } catch (DispatchBusy | ConcurrencyFailureException busy) {
            LOG.warn("An answer to offer {} has to be tried again", offer.id(), busy);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("problem", "busy");
        }
        return page(token, offer, form, model, request, response);
    }

    private void take(Offer offer, AnswerForm form) {
        switch (form.answer()) {
            case "accept" -> answers.accept(offer.id());
            case "decline" -> answers.decline(offer.id(), form.declineReason(), form.checkedWords());
            case "propose" ->
                answers.propose(
                        offer.id(),
                        form.proposal(assignments.get(offer.assignmentNumber()).visits()),
                        form.checkedWords());
            default -> throw new AnswerProblem("ANSWER");
        }
    }

    private Offer offerOf(String token) {
        return links.open(LinkPurpose.OFFER, token)
                .flatMap(link -> offers.find(Long.parseLong(link.subject())))
                .orElseThrow(UnknownLink::new);
    }

    private String page(
            String token,
            Offer offer,
            AnswerForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Partner partner = partners.get(offer.partnerId());
        PageLanguage.use(partner.correspondence(), request);
        AnswerState state = AnswerState.of(offer, clock.instant());
        if (state == AnswerState.OPEN) {
            events.publishEvent(CaseRead.byPartner(partner.id(), offer.assignmentNumber(), "vraag aan een partner"));
            return view.question(token, offer, partner, form, model);
        }
        if (!state.isGood()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return view.state(state, partner, model);
    }
}
