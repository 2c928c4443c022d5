package org.bijstand.privacy;

import java.util.EnumMap;
import java.util.Map;
import org.bijstand.casefile.ServiceLine;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The terms of each service line; a line without any doesn't start. */
@Component
class RetentionSettings {

    private final Map<ServiceLine, RetentionTerms> lines = new EnumMap<>(ServiceLine.class);

    /** Each line by its name and not as a map, whose keys an environment variable can't spell. */
    RetentionSettings(Environment environment) {
        for (ServiceLine line : ServiceLine.values()) {
            String name = "bijstand.retention." + line.id();
            RetentionTerms terms = Binder.get(environment)
                    .bind(name, RetentionTerms.class)
                    .orElseThrow(() ->
                            new IllegalArgumentException(name + ".* must say how long this service line keeps what"));
            lines.put(line, terms);
        }
    }

    RetentionTerms of(ServiceLine line) {
        return lines.get(line);
    }
}
