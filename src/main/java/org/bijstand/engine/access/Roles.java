package org.bijstand.engine.access;

import java.util.List;
import org.bijstand.casefile.ServiceLine;

/**
 * The groups that people belong to, as the engine knows them: candidate groups of tasks and owners of rights. Case
 * workers, coordinators and supervisors belong to one service line, whose id their group's name starts with; these three
 * are home assistance's.
 */
public final class Roles {

    public static final String CASE_WORKER = "home-assistance-case-worker";
    public static final String COORDINATOR = "home-assistance-coordinator";

    /** Where a coordinator's work escalates to. */
    public static final String SUPERVISOR = "home-assistance-supervisor";

    /** Watches processes and figures of all lines, and sees nobody's data. */
    public static final String MANAGER = "manager";

    public static final String ANALYST = "analyst";

    /** Exports and erases a person's file; does no casework. */
    public static final String PRIVACY_OFFICER = "privacy-officer";

    /** The engine's own name for administrators; Admin counts its members to know whether anybody can administer. */
    public static final String ADMIN = "camunda-admin";

    private Roles() {}

    static String caseWorkers(ServiceLine line) {
        return of(line).get(0);
    }

    static String coordinators(ServiceLine line) {
        return of(line).get(1);
    }

    static String supervisors(ServiceLine line) {
        return of(line).get(2);
    }

    /** The groups that work on a line's cases. */
    public static List<String> of(ServiceLine line) {
        return of(line.id());
    }

    /** @param line the id of one, or an expression that a model has for it */
    public static List<String> of(String line) {
        return List.of(line + "-case-worker", line + "-coordinator", line + "-supervisor");
    }
}
