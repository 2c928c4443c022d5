package org.bijstand.privacy.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.privacy.RetentionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRetentionStore implements RetentionStore {

    /** Any number, as long as nothing else in this database takes advisory locks on it. */
    private static final long KEY = 4_201_931_125L;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcRetentionStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean begin(LocalDate day) {
        return jdbc.sql("insert into retention_run (day) values (?) on conflict (day) do nothing")
                        .param(day)
                        .update()
                == 1;
    }

    @Override
    public void finished(LocalDate day, Instant at, Map<String, Integer> counts) {
        try {
            jdbc.sql("update retention_run set finished_at = ?, counts = ?::jsonb where day = ?")
                    .params(at.atOffset(ZoneOffset.UTC), json.writeValueAsString(counts), day)
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(KEY)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<String> closedBefore(ServiceLine line, Instant before, int most) {
        return jdbc.sql("""
                        select case_number from assistance_case
                        where status <> 'OPEN' and closed_at < ? and starts_with(case_number, ?)
                        order by closed_at limit ?
                        """)
                .params(before.atOffset(ZoneOffset.UTC), line.casePrefix() + "-", most)
                .query(String.class)
                .list();
    }
}
