package org.bijstand.engine.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who sign in, kept by the engine. */
@Component
public class Staff {

    /** No person: see {@link #keepNobody}. */
    public static final String NOBODY = "niemand";

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

    /**
     * Somebody who may sign in, as they are now.
     *
     * @param passwordMark another one after each change of the password, of which it tells nothing
     */
    public record Colleague(String id, String fullName, List<String> groups, String passwordMark) {

        /** The ids of the groups, in a fixed order. */
        public List<GrantedAuthority> authorities() {
            return groups.stream()
                    .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                    .toList();
        }
    }

    /** A name that nobody has is as much work as any other: how long it takes tells nothing. */
    public Optional<Colleague> find(String id) {
        List<String> groups = groupsOf(id);
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> new Colleague(
                        user.getId(), fullName(user), groups, Sha256.of(String.valueOf(user.getPassword()))));
    }

    /**
     * Makes a person what the organisation says of them: name, address and groups, no more and no less. Somebody new gets
     * a password that nobody knows.
     */
    @Transactional
    public void follow(String id, String firstName, String lastName, String email, Set<String> groups) {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identity.newUser(id);
            user.setPassword(unknownPassword());
        }
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        identity.saveUser(user);
        List<String> before = groupsOf(id);
        before.stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(id, group));
        groups.stream().filter(group -> !before.contains(group)).forEach(group -> identity.createMembership(id, group));
    }

    /** Takes every group from a person; one who never came has none. */
    @Transactional
    public void dismiss(String id) {
        groupsOf(id).forEach(group -> identity.deleteMembership(id, group));
    }

    /** Whether these are groups of this installation, the product's own or an administrator's. */
    public boolean hasGroup(String id) {
        return identity.createGroupQuery().groupId(id).count() > 0;
    }

    boolean hasPasswordToKeep(Person person) {
        return identity.checkPasswordAgainstPolicy(person.password(), user(person))
                .isValid();
    }

    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMIN).list().stream()
                .anyMatch(user -> !user.getId().equals(NOBODY));
    }

    /**
     * Makes an administrator that nobody can be. While there is none, Camunda's applications lead everybody to a page of
     * their own to make the first; where a provider names the administrators, that would last until one signs in.
     */
    @Transactional
    public void keepNobody() {
        addIfMissing(new Person(NOBODY, "", "Niemand", null, unknownPassword(), List.of()));
        if (groupsOf(NOBODY).isEmpty()) {
            identity.createMembership(NOBODY, Roles.ADMIN);
        }
    }

    /** Of the four kinds of characters that the engine's policy asks for. */
    private static String unknownPassword() {
        return "Aa1!" + UUID.randomUUID() + UUID.randomUUID();
    }

    private List<String> groupsOf(String id) {
        return identity.createGroupQuery().groupMember(id).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String fullName(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? user.getId() : name;
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
