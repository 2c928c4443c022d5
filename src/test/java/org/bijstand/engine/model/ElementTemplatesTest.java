package org.bijstand.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Camunda Modeler offers every step that a model may take by its Dutch name; none is offered that isn't there. */
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates/bijstand.json");
    private static final Pattern STEP = Pattern.compile(
            "<bpmn:(?:serviceTask|businessRuleTask|sendTask) [^>]*camunda:delegateExpression=\"([^\"]+)\"");

    @Test
    void eachStepOfTheProductHasATemplate() throws IOException {
        Set<String> offered = new TreeSet<>();
        for (JsonNode template : new ObjectMapper().readTree(TEMPLATES.toFile())) {
            assertThat(template.path("name").asText()).isNotBlank();
            assertThat(template.path("description").asText()).isNotBlank();
            for (JsonNode property : template.path("properties")) {
                if (property.path("binding").path("name").asText().equals("camunda:delegateExpression")) {
                    offered.add(property.path("value").asText());
                }
            }
        }
        assertThat(offered).isNotEmpty().isEqualTo(steps());
    }

    private static Set<String> steps() throws IOException {
        Set<String> steps = new TreeSet<>();
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                STEP.matcher(Files.readString(model)).results().forEach(step -> steps.add(step.group(1)));
            }
        }
        return steps;
    }
}
