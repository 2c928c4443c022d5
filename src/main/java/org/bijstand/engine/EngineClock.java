package org.bijstand.engine;

import org.bijstand.calendar.ClockMoved;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's time with the clock's, so that a timer is due when the rest of the product says so. */
@Component
class EngineClock {

    @EventListener
    void follow(ClockMoved moved) {
        ClockUtil.offset(moved.offset().toMillis());
    }
}
