package org.bijstand;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What application.yaml says of production only, for tests that run under another profile. */
final class ProductionSettings {

    private ProductionSettings() {}

    static PropertySource<?> read() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml")).stream()
                            .filter(document ->
                                    "production".equals(document.getProperty("spring.config.activate.on-profile")))
                            .findFirst()
                            .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
