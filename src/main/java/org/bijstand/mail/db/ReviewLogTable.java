package org.bijstand.mail.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bijstand.mail.review.ReviewDecision;
import org.bijstand.mail.review.ReviewLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewLogTable implements ReviewLog {

    private final JdbcClient jdbc;

    ReviewLogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID mailId, ReviewDecision decision, String reason, String userId, Instant at) {
        jdbc.sql("""
                        insert into mail_decision (mail_id, decision, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(mailId, decision.name(), reason, userId, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
