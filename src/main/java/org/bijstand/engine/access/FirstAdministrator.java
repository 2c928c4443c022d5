package org.bijstand.engine.access;

import java.util.List;
import org.bijstand.engine.access.db.SetupLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a new installation be administered by the person whom its configuration names, and by nobody else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final SetupLock lock;
    private final Staff staff;
    private final AdminSettings settings;

    FirstAdministrator(SetupLock lock, Staff staff, AdminSettings settings) {
        this.lock = lock;
        this.staff = staff;
        this.settings = settings;
    }

    /** One node at a time, as two that start together would both make the first one. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        lock.hold();
        if (staff.hasAdministrator()) {
            return;
        }
        if (settings.password().isBlank()) {
            LOG.warn("Nobody can administer this installation yet: set BIJSTAND_ADMIN_PASSWORD, and BIJSTAND_ADMIN_ID "
                    + "if the user is not to be called 'admin', and start again.");
            return;
        }
        Staff.Person person = new Staff.Person(settings.id(), "", "", null, settings.password(), List.of(Roles.ADMIN));
        if (!staff.hasPasswordToKeep(person)) {
            LOG.error(
                    "Nobody can administer this installation yet: BIJSTAND_ADMIN_PASSWORD is too weak. Choose at least"
                            + " ten characters, with a capital, a small letter, a digit and another character, without the"
                            + " user's id in it, and start again.");
            return;
        }
        staff.addIfMissing(person);
        LOG.info("Made '{}' the first administrator; BIJSTAND_ADMIN_PASSWORD is not needed any more.", settings.id());
    }
}
