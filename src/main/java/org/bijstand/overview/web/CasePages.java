package org.bijstand.overview.web;

import java.nio.charset.StandardCharsets;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.engine.course.Courses;
import org.bijstand.engine.course.ProcessRun;
import org.bijstand.overview.Dossier;
import org.bijstand.overview.Dossiers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of a case: everything about it in one place. Who comes here works on the case's line, as on every page whose
 * address names a case.
 */
@Controller
class CasePages {

    private final Dossiers dossiers;
    private final MailRequests mailRequests;
    private final CaseViews views;
    private final Courses courses;
    private final Words words;
    private final ApplicationEventPublisher events;

    CasePages(
            Dossiers dossiers,
            MailRequests mailRequests,
            CaseViews views,
            Courses courses,
            Words words,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.mailRequests = mailRequests;
        this.views = views;
        this.courses = courses;
        this.words = words;
        this.events = events;
    }

    @GetMapping("/dossiers/{caseNumber}")
    String show(@PathVariable String caseNumber, Model model) {
        Dossier dossier = dossiers.find(caseNumber).orElse(null);
        if (dossier == null) {
            return ofRequest(mailRequests.find(caseNumber).orElseThrow(CasePages::notFound), model);
        }
        events.publishEvent(new CaseRead(caseNumber, "dossierpagina"));
        model.addAttribute("view", views.of(dossier));
        return "overview/case";
    }

    /** A request by mail that is no case yet, or became part of another one. */
    private String ofRequest(MailRequest request, Model model) {
        String current = mailRequests.current(request.caseNumber());
        if (!current.equals(request.caseNumber())) {
            return "redirect:/dossiers/" + current;
        }
        model.addAttribute("caseNumber", request.caseNumber());
        model.addAttribute("received", words.moment(request.receivedAt()));
        model.addAttribute("urgency", request.urgency().label());
        model.addAttribute("open", request.isOpen());
        model.addAttribute("tasks", views.tasksOf(request.caseNumber()));
        return "overview/request";
    }

    /** The model of one process of the case. As text: a browser that opens it must not take it for a document of ours. */
    @GetMapping("/dossiers/{caseNumber}/verloop/{runId}")
    ResponseEntity<String> diagram(@PathVariable String caseNumber, @PathVariable String runId) {
        ProcessRun run = dossiers.find(caseNumber).stream()
                .flatMap(dossier -> dossier.runs().stream())
                .filter(candidate -> candidate.id().equals(runId))
                .findAny()
                .orElseThrow(CasePages::notFound);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .body(courses.model(run.definitionId()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
