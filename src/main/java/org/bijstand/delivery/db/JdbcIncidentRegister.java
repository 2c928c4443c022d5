package org.bijstand.delivery.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bijstand.delivery.Incident;
import org.bijstand.delivery.IncidentDecision;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.IncidentRegister;
import org.bijstand.delivery.Reporter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncidentRegister implements IncidentRegister {

    private final JdbcClient jdbc;

    JdbcIncidentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(long visitId, IncidentKind kind, String words, Reporter by, Instant at) {
        return jdbc.sql("""
                        insert into visit_incident (visit_id, kind, words, raised_by, raised_at)
                        values (:visit, :kind, :words, :by, :at)
                        on conflict (visit_id, kind) where decision is null do nothing
                        """)
                        .param("visit", visitId)
                        .param("kind", kind.name())
                        .param("words", words)
                        .param("by", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public List<Incident> ofVisit(long visitId) {
        return jdbc.sql("select * from visit_incident where visit_id = ? order by id")
                .param(visitId)
                .query((row, number) -> incident(row))
                .list();
    }

    @Override
    public List<Incident> ofAssignment(String assignmentNumber) {
        return jdbc.sql("""
                        select i.* from visit_incident i
                        join visit v on v.id = i.visit_id
                        where v.assignment_number = ?
                        order by i.id
                        """)
                .param(assignmentNumber)
                .query((row, number) -> incident(row))
                .list();
    }

    @Override
    public void decide(long visitId, IncidentDecision decision, String reason, String userId, Instant at) {
        jdbc.sql("""
                        update visit_incident
                        set decision = :decision, decision_reason = :reason, decided_by = :user, decided_at = :at
                        where visit_id = :visit and decision is null
                        """)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("user", userId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("visit", visitId)
                .update();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new Incident(
                row.getLong("id"),
                row.getLong("visit_id"),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("words"),
                Reporter.valueOf(row.getString("raised_by")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : IncidentDecision.valueOf(decision),
                row.getString("decision_reason"));
    }
}
