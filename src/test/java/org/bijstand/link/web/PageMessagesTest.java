package org.bijstand.link.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word on a page for partners and members exists in the three languages, with the same things filled in. What only our
 * own staff reads has no more than Dutch.
 */
class PageMessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_nl.properties"))
                    .map(name -> name.replaceFirst("_(fr|de)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyWordExistsInThreeLanguages(String bundle) throws IOException {
        Properties dutch = read(bundle, "nl");

        for (String other : List.of("fr", "de")) {
            Properties words = read(bundle, other);
            assertThat(words.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
            assertThat(words.stringPropertyNames())
                    .allSatisfy(key -> assertThat(argumentsOf(words.getProperty(key)))
                            .as("what %s fills in, in %s", key, other)
                            .isEqualTo(argumentsOf(dutch.getProperty(key))));
        }
    }

    private static Properties read(String bundle, String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(bundle + "_" + language + ".properties"), UTF_8)) {
            words.load(file);
        }
        return words;
    }

    private static int argumentsOf(String message) {
        return new MessageFormat(message).getFormatsByArgumentIndex().length;
    }
}
