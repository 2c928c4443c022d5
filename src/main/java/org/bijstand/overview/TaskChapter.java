package org.bijstand.overview;

import static org.bijstand.overview.Happening.Topic.TASK;

import java.util.stream.Stream;
import org.bijstand.engine.course.Step;
import org.springframework.stereotype.Component;

/** Which tasks people finished, as the engine remembers it. */
@Component
class TaskChapter implements Chapter {

    @Override
    public Stream<Happening> of(Dossier dossier) {
        return dossier.runs().stream()
                .flatMap(run -> run.steps().stream())
                .filter(Step::isDoneByPerson)
                .map(step -> Happening.of(step.endedAt(), TASK, "Afgewerkt: " + step.name())
                        .by(step.assignee()));
    }
}
