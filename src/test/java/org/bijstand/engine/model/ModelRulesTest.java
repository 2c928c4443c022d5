package org.bijstand.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.calendar.WaitingTimes;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every model of the product keeps the rules, with the beans and forms that it really has. */
@ApplicationTest
class ModelRulesTest {

    /** The Modeler writes an apostrophe in an attribute as a number. */
    private static final Pattern STEP = Pattern.compile("waitingTime\\.due\\(execution, (?:'|&#39;)([a-z-]+)");

    @Autowired
    private ListableBeanFactory application;

    @Autowired
    private WaitingTimes waitingTimes;

    @Test
    void everyModelKeepsTheRules() {
        assertThat(ModelRules.check(models(), vocabulary())).isEmpty();
    }

    @Test
    void everyWaitInAModelHasItsTimeForEachUrgency() {
        Instant noon = Instant.parse("2026-10-14T10:00:00Z");
        Set<String> steps = stepsOfModels();
        assertThat(steps).isNotEmpty();
        for (String step : steps) {
            for (Urgency urgency : Urgency.values()) {
                assertThat(waitingTimes.due(step, urgency, 1, noon)).as(step).isAfter(noon);
            }
        }
    }

    private static Set<String> stepsOfModels() {
        return models().stream()
                .map(model -> new String(model.content(), StandardCharsets.UTF_8))
                .flatMap(text -> STEP.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                ModelBeans.of(application),
                files("forms", ".form").map(ModelFile::name).collect(Collectors.toSet()),
                TaskGroups::of,
                Set.of(),
                Set.of());
    }

    private static List<ModelFile> models() {
        return Stream.concat(files("processes", ".bpmn"), files("processes", ".dmn"))
                .toList();
    }

    private static Stream<ModelFile> files(String folder, String end) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(end)).map(ModelRulesTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(Path file) {
        try {
            return ModelFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
