package org.bijstand.homeassistance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.engine.Decisions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where else people can find help, from a table that analysts keep. */
@Component
public class Alternatives {

    private static final String DECISION = "home-assistance-alternatives";

    private final Decisions decisions;

    Alternatives(@Lazy Decisions decisions) {
        this.decisions = decisions;
    }

    /** In words, each once, in the order of the table. */
    public List<String> to(Collection<ServiceKind> services, Language language) {
        return services.stream()
                .flatMap(service -> decisions.evaluate(DECISION, Map.of("service", service.name())).stream())
                .map(rule -> (String) rule.get("text" + language.name()))
                .distinct()
                .toList();
    }
}
