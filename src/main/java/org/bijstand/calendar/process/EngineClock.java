package org.bijstand.calendar.process;

import org.bijstand.calendar.ClockMoved;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's time with the clock's, so that a timer is due when the rest of the product says so. A listener by
 * interface hears the moves of the start-up too, which one by annotation would miss.
 */
@Component
class EngineClock implements ApplicationListener<PayloadApplicationEvent<ClockMoved>> {

    EngineClock() {
        ClockUtil.reset();
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<ClockMoved> event) {
        ClockUtil.offset(event.getPayload().offset().toMillis());
    }
}
