package org.bijstand.privacy;

import java.util.Map;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The terms of each service line; a line without any doesn't start. */
@Component
class RetentionSettings {

    private final Map<String, RetentionTerms> lines;

    RetentionSettings(Environment environment) {
        lines = Binder.get(environment)
                .bind("bijstand.retention", Bindable.mapOf(String.class, RetentionTerms.class))
                .orElse(Map.of());
        Stream.of(ServiceLine.values()).forEach(this::of);
    }

    RetentionTerms of(ServiceLine line) {
        RetentionTerms terms = lines.get(line.id());
        if (terms == null) {
            throw new IllegalArgumentException(
                    "bijstand.retention.%s.* must say how long this service line keeps what".formatted(line.id()));
        }
        return terms;
    }
}
