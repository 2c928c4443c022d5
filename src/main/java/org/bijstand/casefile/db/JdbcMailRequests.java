package org.bijstand.casefile.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailRequests implements MailRequests {

    private final JdbcClient jdbc;

    JdbcMailRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(MailRequest request) {
        jdbc.sql("""
                        insert into mail_request (case_number, mail_id, received_at, sender, language, urgency)
                        values (:caseNumber, :mailId, :receivedAt, lower(:sender), :language, :urgency)
                        """)
                .param("caseNumber", request.caseNumber())
                .param("mailId", request.mailId())
                .param("receivedAt", request.receivedAt().atOffset(ZoneOffset.UTC))
                .param("sender", request.sender())
                .param("language", request.language().name())
                .param("urgency", request.urgency().name())
                .update();
    }

    @Override
    public Optional<MailRequest> find(String caseNumber) {
        return jdbc.sql("select * from mail_request where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> request(row))
                .optional();
    }

    @Override
    public Optional<MailRequest> lock(String caseNumber) {
        return jdbc.sql("select * from mail_request where case_number = ? for update")
                .param(caseNumber)
                .query((row, number) -> request(row))
                .optional();
    }

    @Override
    public List<MailRequest> openFrom(String sender) {
        return jdbc.sql("""
                        select * from mail_request
                        where sender = lower(?) and state = 'OPEN'
                        order by received_at desc
                        limit 10
                        """).param(sender).query((row, number) -> request(row)).list();
    }

    @Override
    public void changeUrgency(String caseNumber, Urgency urgency) {
        jdbc.sql("update mail_request set urgency = ? where case_number = ?")
                .params(urgency.name(), caseNumber)
                .update();
    }

    @Override
    public int receiptsTo(String sender, Instant since) {
        return jdbc.sql("select count(*) from mail_request where sender = lower(?) and receipt_at >= ?")
                .params(sender, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public void noteReceipt(String caseNumber, Instant at) {
        jdbc.sql("update mail_request set receipt_at = ? where case_number = ?")
                .params(at.atOffset(ZoneOffset.UTC), caseNumber)
                .update();
    }

    @Override
    public boolean decide(String caseNumber, Decision decision) {
        return jdbc.sql("""
                        update mail_request
                        set state = :state, joined_to = :joinedTo, reason = :reason, decided_by = :by, decided_at = :at
                        where case_number = :caseNumber and state = 'OPEN'
                        """)
                        .param("caseNumber", caseNumber)
                        .param("state", decision.state().name())
                        .param("joinedTo", decision.joinedTo())
                        .param("reason", decision.reason())
                        .param("by", decision.by())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static MailRequest request(ResultSet row) throws SQLException {
        return new MailRequest(
                row.getString("case_number"),
                row.getObject("mail_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("sender"),
                Language.valueOf(row.getString("language")),
                Urgency.valueOf(row.getString("urgency")),
                MailRequest.State.valueOf(row.getString("state")),
                row.getString("joined_to"));
    }
}
