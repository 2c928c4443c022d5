package org.bijstand.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bijstand.casefile.InvalidInput;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Translates between the engine's typed values, as Tasklist sends and reads them, and plain Java. */
@Component
class EngineValues {

    private final ObjectMapper json;

    EngineValues(ObjectMapper json) {
        this.json = json;
    }

    /** What Tasklist shows. Whatever has structure goes as {@code Json}, from which it reads option lists and rows. */
    TypedValue shown(Object value) {
        if (value instanceof Enum<?> constant) {
            return Variables.stringValue(constant.name());
        }
        if (value instanceof String || value instanceof TemporalAccessor) {
            return Variables.stringValue(value.toString());
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Variables.longValue(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return Variables.doubleValue(number.doubleValue());
        }
        try {
            return SpinValues.jsonValue(json.writeValueAsString(value)).create();
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("a form can't show a " + value.getClass(), failure);
        }
    }

    /** What was submitted: text, numbers, booleans, lists and maps. */
    Map<String, Object> submitted(VariableMap values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.keySet().forEach(name -> plain.put(name, submitted(values.<TypedValue>getValueTyped(name))));
        return plain;
    }

    private Object submitted(TypedValue value) {
        if (!(value instanceof SerializableValue structured)) {
            return value == null ? null : value.getValue();
        }
        try {
            String written = structured.getValueSerialized();
            return written == null ? null : json.readValue(written, Object.class);
        } catch (JsonProcessingException failure) {
            // Without the cause: its message repeats what was submitted.
            throw new InvalidInput("Formulier", "kon niet gelezen worden. Open de taak opnieuw.");
        }
    }
}
