package org.bijstand.reporting.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.reporting.CaseFact;
import org.bijstand.reporting.CaseFacts;
import org.bijstand.reporting.FactKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseFactTable implements CaseFacts {

    private final JdbcClient jdbc;

    CaseFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CaseFact> of(String caseNumber) {
        return jdbc.sql("""
                        select kind, reference, occurred_at, service, partner_id, reason, quantity
                        from fact
                        where case_number = ?
                        order by occurred_at, id
                        """).param(caseNumber).query((row, number) -> fact(row)).list();
    }

    private static CaseFact fact(ResultSet row) throws SQLException {
        String service = row.getString("service");
        return new CaseFact(
                FactKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                service == null ? null : ServiceKind.valueOf(service),
                row.getObject("partner_id", Long.class),
                row.getString("reason"),
                row.getObject("quantity", Integer.class));
    }
}
