package org.bijstand.engine.access.oidc;

import org.bijstand.engine.access.Staff;
import org.bijstand.engine.access.db.SetupLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prepares an installation whose administrators come from the provider, before the first of them does. */
@Component
@AtProvider
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ProviderStart implements ApplicationRunner {

    private final SetupLock lock;
    private final Staff staff;

    ProviderStart(SetupLock lock, Staff staff) {
        this.lock = lock;
        this.staff = staff;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        lock.hold();
        staff.keepNobody();
    }
}
