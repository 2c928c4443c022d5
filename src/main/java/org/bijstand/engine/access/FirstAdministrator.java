package org.bijstand.engine.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bijstand.engine.access.db.SetupLock;
import org.bijstand.link.Link;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.Links;
import org.bijstand.link.OpenLink;
import org.bijstand.link.UnknownLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever starts a new installation, and nobody else, become its first administrator: by a link that the start
 * prints. There is no password to begin with, so none to forget to change. Where people sign in at a provider, their
 * groups there say who administers.
 */
@Component
@ConditionalOnProperty(name = "bijstand.sign-in", havingValue = "users")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class FirstAdministrator implements ApplicationRunner {

    static final String PAGE = "/installatie";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration VALID = Duration.ofHours(24);
    private static final String SUBJECT = "first-administrator";

    /** What the engine takes for an id, see user-resource-whitelist-pattern. */
    private static final String ID = "[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}";

    private final SetupLock lock;
    private final Staff staff;
    private final Links links;
    private final Clock clock;

    FirstAdministrator(SetupLock lock, Staff staff, Links links, Clock clock) {
        this.lock = lock;
        this.staff = staff;
        this.links = links;
        this.clock = clock;
    }

    /** Why somebody could not become the administrator; the page has the words. */
    public enum Problem {
        NOT_AN_ID,
        ID_IN_USE,
        WEAK_PASSWORD
    }

    /** Each start prints a link of its own; all of them work, on any node, until one is used or their time is over. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!staff.hasAdministrator()) {
            Link link = links.issue(LinkPurpose.SET_UP, SUBJECT, clock.instant().plus(VALID));
            LOG.warn(
                    "Nobody can administer this installation yet. Open this link within {} hours to become the first "
                            + "administrator; it works once: {}",
                    VALID.toHours(),
                    link.url());
        }
    }

    /** @throws UnknownLink when the link is none of ours, or was used, or is too old */
    public void check(String token) {
        boolean open =
                links.open(LinkPurpose.SET_UP, token).filter(OpenLink::isValid).isPresent();
        if (!open || staff.hasAdministrator()) {
            throw new UnknownLink();
        }
    }

    /**
     * Uses the link up, unless there is a problem.
     *
     * @throws UnknownLink as {@link #check}
     */
    @Transactional
    public Optional<Problem> become(String token, String id, String firstName, String lastName, String password) {
        // One at a time: the link works once, also for two who open it in the same moment.
        lock.hold();
        check(token);
        var person = new Staff.Person(id, firstName, lastName, null, password, List.of(Roles.ADMIN));
        Optional<Problem> problem = problemOf(person);
        if (problem.isEmpty()) {
            staff.addIfMissing(person);
            links.revoke(LinkPurpose.SET_UP, SUBJECT);
            LOG.info("'{}' is the first administrator.", id);
        }
        return problem;
    }

    private Optional<Problem> problemOf(Staff.Person person) {
        if (!person.id().matches(ID)) {
            return Optional.of(Problem.NOT_AN_ID);
        }
        if (staff.find(person.id()).isPresent()) {
            return Optional.of(Problem.ID_IN_USE);
        }
        return staff.hasPasswordToKeep(person) ? Optional.empty() : Optional.of(Problem.WEAK_PASSWORD);
    }
}
