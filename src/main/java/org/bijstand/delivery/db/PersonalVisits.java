package org.bijstand.delivery.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.bijstand.casefile.db.PersonalTables;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits to a person, what was told about them and how the case ended. */
@Repository
@Order(100)
class PersonalVisits extends PersonalTables {

    PersonalVisits(JdbcClient jdbc, ObjectMapper json) {
        super(
                jdbc,
                json,
                List.of(
                        new Holding(
                                "Links in mails over bezoeken",
                                "link",
                                "purpose = 'VISIT_REPORT' and subject in (select id::text from visit where "
                                        + OF_ASSIGNMENT
                                        + ") or purpose in ('MEMBER', 'SATISFACTION') and subject in (:cases)",
                                Set.of("token_hash")),
                        new Holding(
                                "Meldingen",
                                "visit_incident",
                                "visit_id in (select id from visit where " + OF_ASSIGNMENT + ")"),
                        new Holding("Bezoeken en uren", "visit", OF_ASSIGNMENT),
                        new Holding("Beoordelingen van partners", "partner_review", OF_ASSIGNMENT),
                        new Holding("Tevredenheid", "satisfaction", OF_CASE),
                        new Holding("Stopzettingen", "withdrawal", OF_CASE)));
    }
}
