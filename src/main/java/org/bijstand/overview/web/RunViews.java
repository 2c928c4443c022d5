package org.bijstand.overview.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.engine.course.ProcessRun;
import org.bijstand.engine.course.Step;
import org.bijstand.overview.Dossier;
import org.bijstand.overview.web.CaseView.Run;
import org.springframework.stereotype.Component;

/** The processes of a case: in words for everybody, and what the script needs to mark the way on the diagram. */
@Component
class RunViews {

    /** What the script knows of a step: the elements' ids and times, nothing about anybody. */
    record Mark(String id, String scope, String element, Instant start, Instant end, boolean cancelled) {}

    record Course(List<Mark> steps, Set<String> failing) {}

    private final ObjectMapper json;
    private final Words words;

    RunViews(ObjectMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    List<Run> of(Dossier dossier) {
        return dossier.runs().stream().map(run -> view(run, dossier)).toList();
    }

    private Run view(ProcessRun run, Dossier dossier) {
        return new Run(
                run.id(),
                title(run, dossier),
                place(run),
                "/dossiers/%s/verloop/%s".formatted(dossier.number(), run.id()),
                course(run));
    }

    /** With the service, where several of a case go the same way. */
    private static String title(ProcessRun run, Dossier dossier) {
        return dossier.service(run.businessKey())
                .map(service -> run.name() + ": " + service.label())
                .orElse(run.name());
    }

    private String place(ProcessRun run) {
        if (!run.isRunning()) {
            return "Afgelopen op " + words.moment(run.endedAt());
        }
        String waiting = run.waitingAt().stream()
                .map(step -> step.name() == null ? step.activityId() : step.name())
                .distinct()
                .collect(Collectors.joining(", "));
        String place = waiting.isEmpty() ? "Wordt nu verwerkt" : "Nu bij: " + waiting;
        return run.failing().isEmpty() ? place : place + ". Een stap is vastgelopen en wordt opgevolgd.";
    }

    private String course(ProcessRun run) {
        try {
            return json.writeValueAsString(
                    new Course(run.steps().stream().map(RunViews::mark).toList(), run.failing()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mark mark(Step step) {
        return new Mark(step.id(), step.scope(), step.activityId(), step.startedAt(), step.endedAt(), step.cancelled());
    }
}
