package org.bijstand.demo;

import static org.bijstand.engine.access.Roles.ADMIN;
import static org.bijstand.engine.access.Roles.ANALYST;
import static org.bijstand.engine.access.Roles.CASE_WORKER;
import static org.bijstand.engine.access.Roles.COORDINATOR;
import static org.bijstand.engine.access.Roles.MANAGER;
import static org.bijstand.engine.access.Roles.PRIVACY_OFFICER;
import static org.bijstand.engine.access.Roles.SUPERVISOR;

import java.util.List;
import org.bijstand.engine.access.Staff;
import org.bijstand.engine.access.Staff.Person;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fictitious people, one or two per role, with a password that everybody knows: in the demo only. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DemoStaff implements ApplicationRunner {

    static final String PASSWORD = "Demo-bijstand-1";

    static final List<Person> PEOPLE = List.of(
            person("anke", "Anke", "Voorbeeld", CASE_WORKER),
            person("bilal", "Bilal", "Testmans", CASE_WORKER),
            person("carla", "Carla", "Proefmans", COORDINATOR),
            person("sofie", "Sofie", "Testmans", SUPERVISOR),
            person("marc", "Marc", "Voorbeeld", MANAGER),
            person("ana", "Ana", "Lyse", ANALYST),
            person("petra", "Petra", "Proefmans", PRIVACY_OFFICER),
            person("admin", "Adam", "Beheer", ADMIN));

    private final Staff staff;

    DemoStaff(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PEOPLE.forEach(staff::addIfMissing);
    }

    private static Person person(String id, String firstName, String lastName, String group) {
        return new Person(id, firstName, lastName, id + "@bijstand.example", PASSWORD, List.of(group));
    }
}
