package org.bijstand.testing;

import java.util.List;
import java.util.stream.Stream;
import org.bijstand.engine.access.Roles;
import org.bijstand.engine.access.Staff;
import org.bijstand.engine.access.Staff.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** One or two fictitious people per role, in every test of the whole application. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class Users implements ApplicationRunner {

    public static final String CASE_WORKER = "anke";
    public static final String OTHER_CASE_WORKER = "bilal";
    public static final String COORDINATOR = "carla";
    public static final String SUPERVISOR = "sofie";
    public static final String MANAGER = "marc";
    public static final String ANALYST = "ana";
    public static final String PRIVACY_OFFICER = "petra";
    public static final String ADMIN = "admin";

    public static final String PASSWORD = "Test-bijstand-1";

    private final Staff staff;
    private final IdentityService identity;

    Users(Staff staff, IdentityService identity) {
        this.staff = staff;
        this.identity = identity;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Stream.of(
                        person(CASE_WORKER, "Anke", Roles.CASE_WORKER),
                        person(OTHER_CASE_WORKER, "Bilal", Roles.CASE_WORKER),
                        person(COORDINATOR, "Carla", Roles.COORDINATOR),
                        person(SUPERVISOR, "Sofie", Roles.SUPERVISOR),
                        person(MANAGER, "Marc", Roles.MANAGER),
                        person(ANALYST, "Ana", Roles.ANALYST),
                        person(PRIVACY_OFFICER, "Petra", Roles.PRIVACY_OFFICER),
                        person(ADMIN, "Adam", Roles.ADMIN))
                .forEach(staff::addIfMissing);
    }

    /** Runs something in the name of a person, with the engine's authorisations. */
    public void as(String id, Runnable action) {
        List<String> groups = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(id, groups);
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Person person(String id, String firstName, String group) {
        return new Person(id, firstName, "Testmans", id + "@bijstand.example", PASSWORD, List.of(group));
    }
}
