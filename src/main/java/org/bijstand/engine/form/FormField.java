package org.bijstand.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One component of a form that takes an answer.
 *
 * @param path the component's key with the paths of the groups around it, dots between
 * @param mayBeHidden the component or a group around it has a condition, so an answer may rightly be missing
 */
record FormField(String path, JsonNode json, boolean mayBeHidden) {

    private static final Set<String> KEYED = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "taglist",
            "radio",
            "select",
            "expression");

    static boolean takesAnAnswer(JsonNode component) {
        return KEYED.contains(component.path("type").asText()) && component.hasNonNull("key");
    }

    String type() {
        return json.path("type").asText();
    }

    /** The name as the person sees it. */
    String label() {
        for (String name : new String[] {"label", "dateLabel", "timeLabel"}) {
            if (!json.path(name).asText("").isBlank()) {
                return json.path(name).asText();
            }
        }
        return path;
    }

    /** Shown only: what the browser sends back for it was not asked and is not trusted. */
    boolean isReadOnly() {
        return json.path("readonly").asBoolean() || json.path("disabled").asBoolean() || type().equals("expression");
    }

    boolean isRequired() {
        return rule("required").asBoolean() && !mayBeHidden;
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }

    int limit() {
        int standard = type().equals("textarea") ? 4000 : 255;
        return rule("maxLength").isMissingNode() ? standard : rule("maxLength").asInt(standard);
    }

    /** The values of a fixed option list; empty when the list comes from the case file. */
    Set<String> options() {
        return StreamSupport.stream(json.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .collect(Collectors.toUnmodifiableSet());
    }
}
