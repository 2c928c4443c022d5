package org.bijstand.delivery;

import java.time.LocalDateTime;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.homeassistance.EntitlementStatus;
import org.bijstand.homeassistance.Entitlements;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Monday 5 October 2026, eight o'clock in the morning, and a case that each test makes for itself. */
@ApplicationTest
public abstract class DeliveryScene {

    @Autowired
    protected WebApplicationContext beans;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected ProcessDriver driver;

    @Autowired
    protected Users users;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected TestMail mail;

    @Autowired
    private Entitlements entitlements;

    protected DeliveryCase help;

    @BeforeEach
    void itIsMondayMorning() {
        clock.moveTo(LocalDateTime.of(2026, 10, 5, 8, 0).atZone(clock.getZone()).toInstant());
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    /** A visit of three hours at nine, so many days after the clock's today. */
    protected PlannedVisit visit(int daysAhead) {
        return DeliveryCase.visit(beans, daysAhead);
    }

    protected void givenGranted(Language language, PlannedVisit... visits) {
        help = DeliveryCase.granted(beans, language, visits);
    }

    protected void givenGranted(PlannedVisit... visits) {
        givenGranted(Language.NL, visits);
    }

    protected Visit firstVisit() {
        return help.visits().get(0);
    }

    /** What the member has used of this year's entitlement. */
    protected EntitlementStatus account() {
        return entitlements.statusOf(help.membershipNumber(), 2026);
    }
}
