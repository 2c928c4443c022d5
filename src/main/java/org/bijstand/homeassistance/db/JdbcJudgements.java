package org.bijstand.homeassistance.db;

import java.util.List;
import java.util.Map;
import org.bijstand.casefile.Language;
import org.bijstand.homeassistance.Judgement;
import org.bijstand.homeassistance.Judgements;
import org.bijstand.homeassistance.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJudgements implements Judgements {

    private final JdbcClient jdbc;

    JdbcJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void store(Judgement judgement) {
        jdbc.sql("delete from eligibility_reason where assignment_number = ?")
                .param(judgement.assignmentNumber())
                .update();
        int position = 0;
        for (Reason reason : judgement.reasons()) {
            jdbc.sql("""
                            insert into eligibility_reason
                                (assignment_number, position, outcome, code, source, text_nl, text_fr, text_de)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            judgement.assignmentNumber(),
                            position++,
                            reason.outcome(),
                            reason.code(),
                            reason.source(),
                            reason.texts().get(Language.NL),
                            reason.texts().get(Language.FR),
                            reason.texts().get(Language.DE))
                    .update();
        }
    }

    @Override
    public Judgement of(String assignmentNumber) {
        List<Reason> reasons = jdbc.sql(
                        "select * from eligibility_reason where assignment_number = ? order by position")
                .param(assignmentNumber)
                .query((row, line) -> new Reason(
                        row.getString("outcome"),
                        row.getString("code"),
                        row.getString("source"),
                        Map.of(
                                Language.NL, row.getString("text_nl"),
                                Language.FR, row.getString("text_fr"),
                                Language.DE, row.getString("text_de"))))
                .list();
        return new Judgement(assignmentNumber, reasons);
    }
}
