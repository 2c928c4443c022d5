package org.bijstand.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bijstand.casefile.InvalidInput;

/** A deployed form: what it asks, and the rules that its author gave each field. They hold on the server too. */
public final class FormSchema {

    private static final int MOST_ROWS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Map<String, FormSchema> lists = new LinkedHashMap<>();

    private FormSchema(String id, JsonNode components, boolean mayBeHidden) {
        this.id = id;
        collect(components, "", mayBeHidden);
    }

    /** Reads the JSON of a {@code .form} file. */
    public static FormSchema parse(byte[] form) {
        try {
            JsonNode json = JSON.readTree(form);
            return new FormSchema(json.path("id").asText(), json.path("components"), false);
        } catch (IOException failure) {
            throw new UncheckedIOException("this is no form", failure);
        }
    }

    public String id() {
        return id;
    }

    private void collect(JsonNode components, String prefix, boolean mayBeHidden) {
        for (JsonNode component : components) {
            boolean hidden = mayBeHidden || component.path("conditional").has("hide");
            String path = component.path("path").asText("");
            switch (component.path("type").asText()) {
                case "group" ->
                    collect(component.path("components"), path.isEmpty() ? prefix : prefix + path + ".", hidden);
                case "dynamiclist" ->
                    lists.put(prefix + path, new FormSchema(id, component.path("components"), hidden));
                default -> {
                    if (FormField.takesAnAnswer(component)) {
                        String key = prefix + component.path("key").asText();
                        fields.put(key, new FormField(key, component, hidden));
                    }
                }
            }
        }
    }

    /**
     * Checks values, nested as the browser nests them, against the form and makes answers of them.
     *
     * @throws InvalidInput naming the first field that breaks a rule
     */
    public FormAnswers check(Map<String, ?> values) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, List<FormAnswers>> rows = new LinkedHashMap<>();
        lists.keySet().forEach(list -> rows.put(list, List.of()));
        sort(values, "", answers, rows);
        fields.values().forEach(field -> FormRules.check(field, answers.get(field.path())));
        return new FormAnswers(id, fields, answers, rows);
    }

    private void sort(
            Map<String, ?> values, String prefix, Map<String, Object> answers, Map<String, List<FormAnswers>> rows) {
        values.forEach((key, value) -> {
            String path = prefix + key;
            if (fields.containsKey(path)) {
                if (!fields.get(path).isReadOnly()) {
                    answers.put(path, value);
                }
            } else if (lists.containsKey(path)) {
                rows.put(path, rows(lists.get(path), value));
            } else if (value instanceof Map<?, ?> nested && knowsBelow(path)) {
                sort(asValues(nested), path + ".", answers, rows);
            } else {
                throw notOnTheForm();
            }
        });
    }

    /** Of values that somebody saved, nested as the browser nests them, those that the form asks for. */
    Map<String, Object> asked(Map<String, ?> values) {
        Map<String, Object> asked = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            FormField field = fields.get(key);
            if (field == null ? lists.containsKey(key) || knowsBelow(key) : !field.isReadOnly()) {
                asked.put(key, value);
            }
        });
        return asked;
    }

    private static List<FormAnswers> rows(FormSchema schema, Object value) {
        List<FormAnswers> rows = new ArrayList<>();
        if (value instanceof List<?> list && list.size() <= MOST_ROWS) {
            for (Object row : list) {
                if (!(row instanceof Map<?, ?> nested)) {
                    throw notOnTheForm();
                }
                rows.add(schema.check(asValues(nested)));
            }
        } else if (value != null) {
            throw notOnTheForm();
        }
        return rows;
    }

    private boolean knowsBelow(String path) {
        return Stream.concat(fields.keySet().stream(), lists.keySet().stream())
                .anyMatch(known -> known.startsWith(path + "."));
    }

    private static Map<String, Object> asValues(Map<?, ?> nested) {
        Map<String, Object> values = new LinkedHashMap<>();
        nested.forEach((key, value) -> values.put(String.valueOf(key), value));
        return values;
    }

    /** The key isn't repeated: it came from outside and could be anything. */
    private static InvalidInput notOnTheForm() {
        return new InvalidInput("Formulier", "bevat een antwoord dat er niet op gevraagd wordt. Open de taak opnieuw.");
    }
}
