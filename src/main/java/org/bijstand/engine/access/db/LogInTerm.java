package org.bijstand.engine.access.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where people signed in and mistyped a password, when it holds nobody up any more. */
@Repository
class LogInTerm implements Retained {

    private final JdbcClient jdbc;

    LogInTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.LEFTOVER;
    }

    /** Of no line; all at once, as the rows are few and small. */
    @Override
    public int expire(ServiceLine line, Instant before, int most) {
        OffsetDateTime moment = before.atOffset(ZoneOffset.UTC);
        int gone = jdbc.sql("delete from log_in_source where known_until < ?")
                        .param(moment)
                        .update()
                + jdbc.sql("delete from log_in_miss where last_miss_at < ?")
                        .param(moment)
                        .update();
        return Math.min(most - 1, gone);
    }
}
