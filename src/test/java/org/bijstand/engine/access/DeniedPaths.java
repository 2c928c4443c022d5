package org.bijstand.engine.access;

import java.util.List;
import org.bijstand.engine.access.PathRule.Audience;

/** What nobody may ask for, whoever they are. */
public final class DeniedPaths {

    private DeniedPaths() {}

    /** Of the engine called "default", each without what may follow. */
    public static List<String> all() {
        return PathRule.TABLE.stream()
                .filter(rule -> rule.audience() == Audience.NOBODY)
                .map(rule -> rule.pattern().replace("/**", "").replace("*", "default"))
                .toList();
    }
}
