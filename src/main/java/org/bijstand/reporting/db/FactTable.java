package org.bijstand.reporting.db;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.reporting.Fact;
import org.bijstand.reporting.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactTable implements Facts {

    private final JdbcClient jdbc;
    private final Clock clock;

    FactTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(Fact fact) {
        jdbc.sql("""
                        insert into fact (kind, reference, occurred_at, occurred_on, case_number, service, language,
                                          partner_id, reason, quantity)
                        values (:kind, :reference, :at, :day, :caseNumber, :service, :language,
                                :partnerId, :reason, :quantity)
                        on conflict (kind, reference) do nothing
                        """)
                .param("kind", fact.kind().name())
                .param("reference", fact.reference())
                .param("at", OffsetDateTime.now(clock))
                .param("day", LocalDate.now(clock))
                .param("caseNumber", fact.caseNumber())
                .param("service", name(fact.service()))
                .param("language", fact.language().name())
                .param("partnerId", fact.partnerId())
                .param("reason", fact.reason())
                .param("quantity", fact.quantity())
                .update();
    }

    private static String name(ServiceKind service) {
        return service == null ? null : service.name();
    }
}
