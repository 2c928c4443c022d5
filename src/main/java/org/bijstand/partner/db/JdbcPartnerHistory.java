package org.bijstand.partner.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bijstand.partner.ExclusionReason;
import org.bijstand.partner.PartnerHistory;
import org.bijstand.partner.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPartnerHistory implements PartnerHistory {

    private final JdbcClient jdbc;

    JdbcPartnerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Standing> standings(Instant since) {
        Map<Long, Standing> standings = new HashMap<>();
        jdbc.sql("""
                        select o.partner_id,
                               count(*) filter (where o.state = 'ACCEPTED' and a.status = 'ASSIGNED') as running,
                               count(*) filter (where o.state in ('OPEN', 'PROPOSED')) as pending,
                               (extract(epoch from
                                   percentile_disc(0.5) within group (order by o.answered_at - o.sent_at)
                                   filter (where o.answered_at is not null and not o.by_phone and o.sent_at >= :since)
                               ) / 60)::integer as answer_minutes,
                               count(*) filter (where o.state = 'SILENT' and o.sent_at >= :since) as silent,
                               count(*) filter (where o.sent_at >= :since) as asked
                        from offer o join assignment a on a.number = o.assignment_number
                        where o.sent_at >= :since or o.state in ('OPEN', 'PROPOSED')
                           or o.state = 'ACCEPTED' and a.status = 'ASSIGNED'
                        group by o.partner_id
                        """).param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            standings.put(row.getLong("partner_id"), standing(row));
        });
        return standings;
    }

    @Override
    public Map<Long, ExclusionReason> excludedFrom(String assignmentNumber) {
        Map<Long, ExclusionReason> excluded = new HashMap<>();
        jdbc.sql("select partner_id, reason from dispatch_exclusion where assignment_number = ?")
                .param(assignmentNumber)
                .query(row -> {
                    excluded.put(row.getLong("partner_id"), ExclusionReason.valueOf(row.getString("reason")));
                });
        return excluded;
    }

    @Override
    public Set<Long> askedFor(String assignmentNumber) {
        return new HashSet<>(
                jdbc.sql("""
                        select partner_id from offer
                        where assignment_number = ? and state in ('OPEN', 'PROPOSED', 'ACCEPTED')
                        """).param(assignmentNumber).query(Long.class).list());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        int asked = row.getInt("asked");
        return new Standing(
                row.getInt("running"),
                row.getInt("pending"),
                (Integer) row.getObject("answer_minutes"),
                asked == 0 ? 0 : 100 * row.getInt("silent") / asked);
    }
}
