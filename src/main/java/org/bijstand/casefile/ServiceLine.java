package org.bijstand.casefile;

import java.util.Arrays;
import java.util.Optional;

/**
 * A line of service, with models, cases and people of its own: what is one line's, the people of another neither see nor
 * count. The id names its folder of models and starts the names of its groups; the prefix starts its case numbers.
 */
public enum ServiceLine {
    HOME_ASSISTANCE("home-assistance", "TB");

    private final String id;
    private final String casePrefix;

    ServiceLine(String id, String casePrefix) {
        this.id = id;
        this.casePrefix = casePrefix;
    }

    public String id() {
        return id;
    }

    public String casePrefix() {
        return casePrefix;
    }

    /**
     * The line of a case, an assignment or a request, by its number.
     *
     * @param number null is nobody's
     */
    public static Optional<ServiceLine> of(String number) {
        return Arrays.stream(values())
                .filter(line -> number != null && number.startsWith(line.casePrefix + "-"))
                .findFirst();
    }

    /**
     * The line that a model belongs to, by its folder.
     *
     * @param path from {@code processes/} on; what serves all lines is none's
     */
    public static Optional<ServiceLine> ofModel(String path) {
        return Arrays.stream(values())
                .filter(line -> path.startsWith("processes/" + line.id + "/"))
                .findFirst();
    }

    /** The line that looks after a number, also when it is no case's: what is nobody's comes to home assistance. */
    public static ServiceLine caring(String number) {
        return of(number).orElse(HOME_ASSISTANCE);
    }
}
