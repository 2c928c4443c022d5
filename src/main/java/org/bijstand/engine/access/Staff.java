package org.bijstand.engine.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who sign in, kept by the engine. */
@Component
public class Staff {

    private final IdentityService identity;

    Staff(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * A person and how they sign in.
     *
     * @param password at least as strong as the engine's password policy asks
     * @param groups see {@link Roles}
     */
    public record Person(
            String id, String firstName, String lastName, String email, String password, List<String> groups) {

        @Override
        public String toString() {
            return "Person " + id + " of " + groups;
        }
    }

    /** Adds a person; one who is there already keeps their password, name and groups. */
    @Transactional
    public void addIfMissing(Person person) {
        if (identity.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        identity.saveUser(user(person));
        person.groups().forEach(group -> identity.createMembership(person.id(), group));
    }

    boolean hasPasswordToKeep(Person person) {
        return identity.checkPasswordAgainstPolicy(person.password(), user(person))
                .isValid();
    }

    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMIN).count() > 0;
    }

    private User user(Person person) {
        User user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.email());
        user.setPassword(person.password());
        return user;
    }
}
