package org.bijstand.privacy.db;

import java.time.Instant;
import java.time.ZoneOffset;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long it is kept who read a case; also of cases that are gone themselves. */
@Repository
class ReadLogTerm implements Retained {

    private final JdbcClient jdbc;

    ReadLogTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.READ_LOG;
    }

    /** All at once: the rows are small, and nobody else touches old ones. */
    @Override
    public int expire(ServiceLine line, Instant before, int most) {
        int gone = expire(line.casePrefix() + "-", before);
        return Math.min(most - 1, line == ServiceLine.caring(null) ? gone + expire("post", before) : gone);
    }

    private int expire(String prefix, Instant before) {
        return jdbc.sql("select case_read_expire(?, ?)")
                .params(prefix, before.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
