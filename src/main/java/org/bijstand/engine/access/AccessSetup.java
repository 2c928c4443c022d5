package org.bijstand.engine.access;

import org.bijstand.engine.access.db.SetupLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings groups, rights and filters to what this version of the product says, before anything else runs at start. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessSetup implements ApplicationRunner {

    private final SetupLock lock;
    private final GroupTable groups;
    private final RightsSetup rights;
    private final FilterSetup filters;

    AccessSetup(SetupLock lock, GroupTable groups, RightsSetup rights, FilterSetup filters) {
        this.lock = lock;
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
    }

    /** One node at a time: two that start together would both create what is missing, and one would fail. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        lock.hold();
        groups.apply();
        rights.apply();
        filters.apply();
    }
}
