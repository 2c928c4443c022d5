package org.bijstand.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Tasklist's form renderer can't cope with, in each form of the product. */
class FormFilesTest {

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Tasklist counts errors by key, and the renderer keeps a key for each list entry that was changed, with or without an
     * error: whoever types in a list could never complete the task. A multi-instance task per entry does it instead.
     */
    @ParameterizedTest
    @MethodSource("forms")
    void noFormHasADynamicList(Path form) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(form.toFile());

        assertThat(schema.findValuesAsText("type")).doesNotContain("dynamiclist");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFileIsNamedAfterTheForm(Path form) throws IOException {
        String id = new ObjectMapper().readTree(form.toFile()).get("id").asText();

        assertThat(form.getFileName()).hasToString(id + ".form");
    }
}
