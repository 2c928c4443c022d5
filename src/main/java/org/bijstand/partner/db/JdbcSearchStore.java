package org.bijstand.partner.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bijstand.partner.DecidedSearch;
import org.bijstand.partner.SearchDecision;
import org.bijstand.partner.SearchStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSearchStore implements SearchStore {

    private final JdbcClient jdbc;

    JdbcSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Search> find(String assignmentNumber) {
        return jdbc.sql("select * from dispatch where assignment_number = ?")
                .param(assignmentNumber)
                .query((row, number) -> new Search(
                        OfferRows.instant(row, "started_at"),
                        row.getInt("round"),
                        row.getBoolean("insisted"),
                        OfferRows.instant(row, "escalated_at")))
                .optional();
    }

    @Override
    public void begin(String assignmentNumber, int round, Instant at) {
        jdbc.sql("""
                        insert into dispatch (assignment_number, started_at, round) values (?, ?, ?)
                        on conflict (assignment_number) do update set round = excluded.round
                        """).params(assignmentNumber, OfferRows.utc(at), round).update();
    }

    @Override
    public void insist(String assignmentNumber) {
        jdbc.sql("update dispatch set insisted = true where assignment_number = ?")
                .param(assignmentNumber)
                .update();
    }

    @Override
    public void escalated(String assignmentNumber, Instant at) {
        jdbc.sql("update dispatch set escalated_at = ? where assignment_number = ?")
                .params(OfferRows.utc(at), assignmentNumber)
                .update();
    }

    @Override
    public void forget(String assignmentNumber) {
        jdbc.sql("delete from dispatch where assignment_number = ?")
                .param(assignmentNumber)
                .update();
    }

    @Override
    public void decided(
            String assignmentNumber,
            SearchDecision decision,
            Long partnerId,
            String reason,
            String userId,
            Instant at) {
        jdbc.sql("""
                        insert into dispatch_decision (assignment_number, decided_at, decided_by, decision, partner_id,
                                                       reason)
                        values (:assignment, :at, :user, :decision, :partner, :reason)
                        """)
                .param("assignment", assignmentNumber)
                .param("at", OfferRows.utc(at))
                .param("user", userId)
                .param("decision", decision.name())
                .param("partner", partnerId)
                .param("reason", reason)
                .update();
    }

    @Override
    public List<DecidedSearch> decisions(String assignmentNumber) {
        return jdbc.sql("select * from dispatch_decision where assignment_number = ? order by id")
                .param(assignmentNumber)
                .query((row, number) -> new DecidedSearch(
                        OfferRows.instant(row, "decided_at"),
                        row.getString("decided_by"),
                        SearchDecision.valueOf(row.getString("decision")),
                        row.getObject("partner_id", Long.class),
                        row.getString("reason")))
                .list();
    }
}
