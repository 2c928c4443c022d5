package org.bijstand.engine.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.bijstand.engine.model.Feel;
import org.bijstand.engine.model.Finding;
import org.bijstand.engine.model.ModelFile;

/**
 * What a form may hold that an analyst deploys: texts, order and rules are theirs; which answers there are is the
 * product's, since each of them has its place in the case file.
 */
public final class FormFileRules {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "taglist",
            "radio",
            "select",
            "expression",
            "text",
            "html",
            "table",
            "group",
            "separator",
            "spacer");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final int DEEPEST = 40;
    private static final int LONGEST_PATTERN = 500;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final ModelFile file;
    private final List<Finding> findings = new ArrayList<>();

    private FormFileRules(ModelFile file) {
        this.file = file;
    }

    /**
     * What is wrong with a form.
     *
     * @param shipped the form of the same id as the product ships it; null when it has none
     */
    public static List<Finding> check(ModelFile file, ModelFile shipped) {
        FormFileRules rules = new FormFileRules(file);
        try {
            JsonNode form = JSON.readTree(file.content());
            if (form.path("components").isArray() && form.path("id").isTextual()) {
                rules.checkForm(form, shipped == null ? null : JSON.readTree(shipped.content()));
            } else {
                rules.report(null, "Dit bestand is geen formulier. Open het in Camunda Modeler en bewaar het opnieuw.");
            }
        } catch (JsonProcessingException unreadable) {
            rules.report(
                    null,
                    "Dit formulier is niet leesbaar. Open het in Camunda Modeler en bewaar het opnieuw. ("
                            + unreadable.getOriginalMessage() + ")");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rules.findings;
    }

    private void checkForm(JsonNode form, JsonNode shipped) {
        if (!file.name().equals(form.path("id").asText())) {
            report(
                    null,
                    "Het bestand heet '" + file.name() + "', het formulier '"
                            + form.path("id").asText() + "'. Geef beide dezelfde naam.");
        }
        List<JsonNode> components = components(form);
        components.forEach(this::checkComponent);
        checkExpressions(form, null);
        if (shipped == null) {
            report(
                    null,
                    "De toepassing kent dit formulier niet en zou zijn antwoorden niet bewaren. Vraag een"
                            + " ontwikkelaar om het toe te voegen.");
        } else {
            checkAnswers(components, components(shipped));
        }
    }

    private void checkComponent(JsonNode component) {
        String type = component.path("type").asText();
        if (!COMPONENTS.contains(type)) {
            report(id(component), "Een onderdeel van het type '" + type + "' kan hier niet. Kies een ander.");
        }
        String pattern = component.path("validate").path("pattern").asText("");
        try {
            Pattern.compile(pattern);
            if (pattern.length() > LONGEST_PATTERN) {
                report(id(component), "Het patroon van dit veld is te lang. Maak het korter.");
            }
        } catch (PatternSyntaxException invalid) {
            report(id(component), "Het patroon '" + pattern + "' is niet juist geschreven.");
        }
    }

    /** Any text of a form that begins with an equals sign is an expression for the browser. */
    private void checkExpressions(JsonNode node, String id) {
        String nearest =
                node.isObject() && node.path("id").isTextual() ? node.path("id").asText() : id;
        if (node.isTextual() && node.asText().startsWith("=")) {
            String expression = node.asText().substring(1).strip();
            if (!Feel.isExpression(expression)) {
                report(nearest, "De expressie '=" + expression + "' is geen geldige FEEL.");
            }
        }
        node.forEach(child -> checkExpressions(child, nearest));
    }

    private void checkAnswers(List<JsonNode> components, List<JsonNode> shipped) {
        Map<String, JsonNode> asked = answers(components);
        Map<String, JsonNode> known = answers(shipped);
        known.forEach((key, field) -> {
            JsonNode now = asked.get(key);
            if (now == null) {
                report(
                        null,
                        "Het veld '" + key + "' ontbreekt. De toepassing heeft het antwoord nodig: zet het terug,"
                                + " of verberg het met een voorwaarde.");
            } else {
                checkSameKind(key, field, now);
            }
        });
        asked.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .forEach(key -> report(
                        id(asked.get(key)),
                        "Het veld '" + key + "' kent de toepassing niet: wat iemand"
                                + " er invult, zou verloren gaan. Verwijder het, of vraag een ontwikkelaar om het toe te"
                                + " voegen."));
        Set<String> shownBefore = placeholders(shipped);
        placeholders(components).stream()
                .filter(name -> !shownBefore.contains(name))
                .forEach(name -> report(
                        null,
                        "De tekst toont '{{" + name + "}}', en dat geeft de toepassing hier niet"
                                + " mee. Toon het in een alleen-lezen veld."));
    }

    private void checkSameKind(String key, JsonNode before, JsonNode now) {
        for (String kind : List.of("type", "subtype", "valuesKey", "timeSerializingFormat")) {
            if (!before.path(kind).equals(now.path(kind))) {
                report(
                        id(now),
                        "Het veld '" + key + "' heeft een andere soort ('" + kind + "') gekregen. Zet "
                                + (before.path(kind).isMissingNode()
                                        ? "ze terug"
                                        : "het terug op " + before.path(kind).asText())
                                + ".");
            }
        }
        if (before.path("readonly").asBoolean() && !now.path("readonly").asBoolean()) {
            report(
                    id(now),
                    "Het veld '" + key + "' was alleen-lezen: wat iemand er invult, zou verloren gaan. Zet"
                            + " 'Read only' weer aan.");
        }
        Set<String> choices = new HashSet<>(before.path("values").findValuesAsText("value"));
        now.path("values").findValuesAsText("value").stream()
                .filter(choice -> !choices.contains(choice))
                .forEach(choice -> report(
                        id(now),
                        "De keuze '" + choice + "' van het veld '" + key + "' kent de"
                                + " toepassing niet. Kies uit: "
                                + String.join(", ", choices.stream().sorted().toList())
                                + "."));
    }

    /** Fields by the path of their answers. */
    private static Map<String, JsonNode> answers(List<JsonNode> components) {
        Map<String, JsonNode> answers = new TreeMap<>();
        components.stream()
                .filter(FormField::takesAnAnswer)
                .forEach(component -> answers.put(component.path("key").asText(), component));
        return answers;
    }

    private static Set<String> placeholders(List<JsonNode> components) {
        return components.stream()
                .flatMap(component -> java.util.stream.Stream.of(
                        component.path("text").asText(""),
                        component.path("content").asText("")))
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map((MatchResult found) -> found.group(1).strip())
                .collect(Collectors.toSet());
    }

    /** All of them, also those within groups. */
    private static List<JsonNode> components(JsonNode form) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : form.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }

    private static String id(JsonNode component) {
        return component.path("id").asText(null);
    }

    private void report(String id, String message) {
        findings.add(new Finding(file.fileName(), id, message));
    }
}
