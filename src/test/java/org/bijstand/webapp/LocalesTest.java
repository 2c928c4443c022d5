package org.bijstand.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Given the engine's own English words, then each of its applications has them all in our languages. */
class LocalesTest {

    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

    /** What a text has to keep: what is filled in, and markup. */
    private static final Pattern KEPT = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}|%[sd]|</?(?:a|br|strong)\\b");

    /** What no language changes: signs, names of products and formats, the plural's s, the plain form of a date. */
    private static final Set<String> SAME_EVERYWHERE =
            Set.of("", "OK", "ID", "CSV", "JSON", "s", "<", "<=", ">", ">=", "Cockpit", "Optimize", "Job", "Jobs");

    private static final Map<String, Set<String>> SAME_WORD = Map.of(
            "nl", Set.of("Account", "Batch", "batch", "Batches", "Criteria", "Filter", "Filters", "Type"),
            "de",
                    Set.of(
                            "<Operation>",
                            "Delegation",
                            "Element",
                            "Filter",
                            "ID*",
                            "Information",
                            "Migration",
                            "Name",
                            "Name*",
                            "Ok",
                            "Operation",
                            "Operation:",
                            "Operator",
                            "Status",
                            "System",
                            "Type",
                            "Variable",
                            "Variable / {{variableName}}",
                            "Version",
                            "Version:"),
            "fr",
                    Set.of(
                            "Action",
                            "Actions",
                            "Active",
                            "Annotation",
                            "Application",
                            "Applications",
                            "Configuration",
                            "Date",
                            "Description",
                            "Documentation",
                            "Exception",
                            "Incidents",
                            "Message",
                            "Migration",
                            "Notification",
                            "Options",
                            "Total",
                            "Type",
                            "Types",
                            "Variable",
                            "Variables",
                            "Version",
                            "instance",
                            "instances"));

    /** What is the language of a block, and the name of a word in it. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^const (\\w\\w) = \\{\\n(.*?)^};");

    private static final Pattern WORD = Pattern.compile("(?m)^  (\\w+):");

    static Stream<Arguments> everyApplicationInEveryLanguage() {
        return APPLICATIONS.stream()
                .flatMap(application ->
                        Stream.of("nl", "fr", "de").map(language -> Arguments.of(application, language)));
    }

    static Stream<Arguments> everyApplicationInOurLanguages() {
        return APPLICATIONS.stream()
                .flatMap(application -> Stream.of("nl", "fr").map(language -> Arguments.of(application, language)));
    }

    @ParameterizedTest
    @MethodSource("everyApplicationInEveryLanguage")
    void everyEnglishTextIsThereAndNoOther(String application, String language) throws IOException {
        assertThat(texts(application, language).keySet())
                .isEqualTo(texts(application, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("everyApplicationInOurLanguages")
    void whatIsFilledInStaysFilledIn(String application, String language) throws IOException {
        Map<String, String> translated = texts(application, language);
        texts(application, "en")
                .forEach((key, english) -> assertThat(kept(translated.get(key)))
                        .as("%s of %s in %s", key, application, language)
                        .isEqualTo(kept(english)));
    }

    @ParameterizedTest
    @MethodSource("everyApplicationInEveryLanguage")
    void noTextIsEnglishExceptWordsThatAreTheSame(String application, String language) throws IOException {
        Map<String, String> translated = texts(application, language);
        texts(application, "en").entrySet().stream()
                .filter(text -> text.getKey().startsWith("/labels/"))
                .filter(text -> !SAME_EVERYWHERE.contains(text.getValue().strip()))
                .filter(text ->
                        !SAME_WORD.get(language).contains(text.getValue().strip()))
                .forEach(text -> assertThat(translated.get(text.getKey()))
                        .as("%s of %s in %s", text.getKey(), application, language)
                        .isNotBlank()
                        .isNotEqualTo(text.getValue()));
    }

    /** A text with spaces around it is put together with others. */
    @ParameterizedTest
    @MethodSource("everyApplicationInOurLanguages")
    void textsThatAreJoinedKeepTheirSpaces(String application, String language) throws IOException {
        Map<String, String> translated = texts(application, language);
        texts(application, "en").forEach((key, english) -> {
            assertThat(translated.get(key).startsWith(" ")).as(key).isEqualTo(english.startsWith(" "));
            assertThat(translated.get(key).endsWith(" ")).as(key).isEqualTo(english.endsWith(" "));
        });
    }

    @Test
    void theHistoryInCockpitHasEveryWordInEveryLanguage() throws IOException {
        Map<String, List<String>> words = BLOCK.matcher(
                        text("/META-INF/resources/webjars/camunda/app/cockpit/scripts/finished-words.js"))
                .results()
                .collect(Collectors.toMap(block -> block.group(1), block -> names(WORD, block.group(2))));

        assertThat(words).containsOnlyKeys("nl", "fr", "de", "en");
        assertThat(words.values()).containsOnly(words.get("nl"));
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> kept(String text) {
        return KEPT.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group() : match.group(1))
                .sorted()
                .toList();
    }

    /** What a reader of the language sees: of Camunda's German, what is English in it was replaced. */
    private static Map<String, String> texts(String application, String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        collect(
                json("/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(application, language)),
                "",
                texts);
        if (language.equals("de")) {
            JsonNode german = json("/static/js/webapp-german.json");
            texts.replaceAll((key, text) -> german.path(text).asText(text));
        }
        return texts;
    }

    private static JsonNode json(String file) throws IOException {
        // The engine's own files begin with a byte order mark.
        return new ObjectMapper().readTree(withoutMark(text(file)));
    }

    private static String text(String file) throws IOException {
        try (InputStream content = LocalesTest.class.getResourceAsStream(file)) {
            assertThat(content).as(file).isNotNull();
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), texts));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), path + "/" + index, texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
