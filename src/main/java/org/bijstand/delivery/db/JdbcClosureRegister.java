package org.bijstand.delivery.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bijstand.delivery.ClosureRegister;
import org.bijstand.delivery.PartnerJudgement;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.Withdrawal;
import org.bijstand.delivery.WithdrawalReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosureRegister implements ClosureRegister {

    private final JdbcClient jdbc;

    JdbcClosureRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean addWithdrawal(Withdrawal withdrawal) {
        return jdbc.sql("""
                        insert into withdrawal (case_number, asked_by, reason, asked_at)
                        values (:case, :by, :reason, :at)
                        on conflict (case_number) do nothing
                        """)
                        .param("case", withdrawal.caseNumber())
                        .param("by", withdrawal.askedBy().name())
                        .param("reason", withdrawal.reason().name())
                        .param("at", withdrawal.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Withdrawal> withdrawalOf(String caseNumber) {
        return jdbc.sql("select * from withdrawal where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> new Withdrawal(
                        caseNumber,
                        Withdrawal.Asker.valueOf(row.getString("asked_by")),
                        WithdrawalReason.valueOf(row.getString("reason")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public boolean addSatisfaction(String caseNumber, Satisfaction satisfaction, Instant at) {
        return jdbc.sql("""
                        insert into satisfaction (case_number, help, arrangement, words, given_at)
                        values (:case, :help, :arrangement, :words, :at)
                        on conflict (case_number) do nothing
                        """)
                        .param("case", caseNumber)
                        .param("help", satisfaction.help())
                        .param("arrangement", satisfaction.arrangement())
                        .param("words", satisfaction.words())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Satisfaction> satisfactionOf(String caseNumber) {
        return jdbc.sql("select * from satisfaction where case_number = ?")
                .param(caseNumber)
                .query((row, number) ->
                        new Satisfaction(row.getInt("help"), row.getInt("arrangement"), row.getString("words")))
                .optional();
    }

    @Override
    public void review(PartnerJudgement judgement, String userId, Instant at) {
        jdbc.sql("""
                        insert into partner_review (assignment_number, partner_id, punctual, competent, kept_agreement,
                            words, judged_by, judged_at)
                        values (:assignment, :partner, :punctual, :competent, :kept, :words, :user, :at)
                        on conflict (assignment_number, partner_id) do update
                        set punctual = excluded.punctual, competent = excluded.competent,
                            kept_agreement = excluded.kept_agreement, words = excluded.words,
                            judged_by = excluded.judged_by, judged_at = excluded.judged_at
                        """)
                .param("assignment", judgement.assignmentNumber())
                .param("partner", judgement.partnerId())
                .param("punctual", judgement.punctual())
                .param("competent", judgement.competent())
                .param("kept", judgement.keptAgreement())
                .param("words", judgement.words())
                .param("user", userId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
