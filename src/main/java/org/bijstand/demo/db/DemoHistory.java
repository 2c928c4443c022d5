package org.bijstand.demo.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A year of figures before the demo begins; no cases, only what reports count. */
@Repository
@Profile("demo")
public class DemoHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void write() throws IOException {
        String script = new ClassPathResource("demo/history.sql").getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(script).param("today", LocalDate.now(clock)).update();
    }
}
