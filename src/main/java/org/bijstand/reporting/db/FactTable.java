package org.bijstand.reporting.db;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.bijstand.casefile.Place;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.reporting.Fact;
import org.bijstand.reporting.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactTable implements Facts {

    private final JdbcClient jdbc;
    private final Postcodes postcodes;
    private final Clock clock;

    FactTable(JdbcClient jdbc, Postcodes postcodes, Clock clock) {
        this.jdbc = jdbc;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    @Override
    public void record(Fact fact) {
        ZonedDateTime occurred = fact.occurredAt() == null
                ? ZonedDateTime.now(clock)
                : fact.occurredAt().atZone(clock.getZone());
        jdbc.sql("""
                        insert into fact (kind, reference, occurred_at, occurred_on, case_number, service, region, language,
                                          partner_id, reason, quantity)
                        values (:kind, :reference, :at, :day, :caseNumber, :service, :region, :language,
                                :partnerId, :reason, :quantity)
                        on conflict (kind, reference) do nothing
                        """)
                .param("kind", fact.kind().name())
                .param("reference", fact.reference())
                .param("at", occurred.toOffsetDateTime())
                .param("day", occurred.toLocalDate())
                .param("caseNumber", fact.caseNumber())
                .param("service", name(fact.service()))
                .param("region", regionOf(fact.postcode()))
                .param("language", fact.language().name())
                .param("partnerId", fact.partnerId())
                .param("reason", fact.reason())
                .param("quantity", fact.quantity())
                .update();
    }

    /** A postcode alone could point at a person in a small place; the report needs the region only. */
    private String regionOf(String postcode) {
        return postcode == null
                ? null
                : postcodes.find(postcode).map(Place::region).map(Enum::name).orElse(null);
    }

    private static String name(ServiceKind service) {
        return service == null ? null : service.name();
    }
}
