package org.bijstand.engine.access;

/** The groups that people belong to, as the engine knows them: candidate groups of tasks and owners of rights. */
public final class Roles {

    public static final String CASE_WORKER = "case-worker";
    public static final String COORDINATOR = "coordinator";
    public static final String MANAGER = "manager";
    public static final String ANALYST = "analyst";

    /** Exports and erases a person's file; does no casework. */
    public static final String PRIVACY_OFFICER = "privacy-officer";

    /** The engine's own name for administrators; Admin counts its members to know whether anybody can administer. */
    public static final String ADMIN = "camunda-admin";

    private Roles() {}
}
