package org.bijstand.homeassistance.db;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bijstand.homeassistance.CoordinatorDecision;
import org.bijstand.homeassistance.CoordinatorDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCoordinatorDecisions implements CoordinatorDecisions {

    private final JdbcClient jdbc;

    JdbcCoordinatorDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long store(String caseNumber, CoordinatorDecision decision) {
        return jdbc.sql("""
                        insert into coordinator_decision (case_number, decided_at, decided_by, decision, reason)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        caseNumber,
                        decision.at().atOffset(ZoneOffset.UTC),
                        decision.by(),
                        decision.choice().name(),
                        decision.reason())
                .query(Long.class)
                .single();
    }

    @Override
    public List<CoordinatorDecision> of(String caseNumber) {
        return jdbc.sql("select * from coordinator_decision where case_number = ? order by id")
                .param(caseNumber)
                .query((row, line) -> new CoordinatorDecision(
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by"),
                        CoordinatorDecision.Choice.valueOf(row.getString("decision")),
                        row.getString("reason")))
                .list();
    }
}
