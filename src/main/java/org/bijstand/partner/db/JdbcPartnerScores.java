package org.bijstand.partner.db;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.bijstand.partner.PartnerScores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPartnerScores implements PartnerScores {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPartnerScores(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void judge(String assignmentNumber, long partnerId, int score) {
        jdbc.sql("""
                        insert into partner_judgement (assignment_number, partner_id, score, judged_at)
                        values (?, ?, ?, ?)
                        on conflict (assignment_number, partner_id)
                            do update set score = excluded.score, judged_at = excluded.judged_at
                        """)
                .params(assignmentNumber, partnerId, score, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Map<Long, BigDecimal> averages() {
        Map<Long, BigDecimal> averages = new HashMap<>();
        jdbc.sql("select partner_id, round(avg(score), 1) as average from partner_judgement group by partner_id")
                .query(row -> {
                    averages.put(row.getLong("partner_id"), row.getBigDecimal("average"));
                });
        return averages;
    }
}
