package org.bijstand.demo;

import java.util.stream.Collectors;
import org.bijstand.engine.access.Staff.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the demo's start with the addresses and log-ins, where a newcomer looks first. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final Environment environment;

    DemoWelcome(Environment environment) {
        this.environment = environment;
    }

    /** Last, after the job executor has said that it starts. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void greet() {
        String home = "http://localhost:" + environment.getProperty("local.server.port");
        String people = DemoStaff.PEOPLE.stream().map(DemoWelcome::line).collect(Collectors.joining("\n"));
        LOG.info("""


                  Bijstand is ready, with demo data that is kept between starts.

                  Start page    {home}/
                  Tasklist      {home}/camunda/app/tasklist/default/
                  Cockpit       {home}/camunda/app/cockpit/default/
                  Reports       {home}/rapporten
                  Demo mailbox  {home}/demo/postbus
                  Demo clock    {home}/demo/klok

                  Sign in with one of these names; the password of all is {password}
                {people}
                """.replace("{home}", home)
                .replace("{password}", DemoStaff.PASSWORD)
                .replace("{people}", people));
    }

    private static String line(Person person) {
        return "    %-8s%s".formatted(person.id(), String.join(", ", person.groups()));
    }
}
