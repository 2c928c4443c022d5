package org.bijstand.homeassistance.db;

import java.time.Clock;
import java.time.ZoneOffset;
import org.bijstand.homeassistance.NeedAssessments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNeedAssessments implements NeedAssessments {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcNeedAssessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void store(String caseNumber, String assessedBy, boolean overrideAsked) {
        jdbc.sql("""
                        insert into need_assessment (case_number, assessed_at, assessed_by, override_asked)
                        values (?, ?, ?, ?)
                        on conflict (case_number) do update set assessed_at = excluded.assessed_at,
                            assessed_by = excluded.assessed_by, override_asked = excluded.override_asked
                        """)
                .params(caseNumber, clock.instant().atOffset(ZoneOffset.UTC), assessedBy, overrideAsked)
                .update();
    }

    @Override
    public boolean overrideAsked(String caseNumber) {
        return jdbc.sql("select override_asked from need_assessment where case_number = ?")
                .param(caseNumber)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
