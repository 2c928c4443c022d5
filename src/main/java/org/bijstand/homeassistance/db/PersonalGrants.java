package org.bijstand.homeassistance.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.bijstand.casefile.db.PersonalTables;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why help was or was not granted to a person, and how much of it they had. */
@Repository
@Order(300)
class PersonalGrants extends PersonalTables {

    PersonalGrants(JdbcClient jdbc, ObjectMapper json) {
        super(
                jdbc,
                json,
                List.of(
                        new Holding(
                                "Verruimingen van het recht",
                                "entitlement_override",
                                "upper(holder) = upper(:member) or holder in (:cases)"
                                        + " or decision_id in (select id from coordinator_decision where " + OF_CASE
                                        + ")"),
                        new Holding(
                                "Uren van het recht",
                                "entitlement_entry",
                                "upper(holder) = upper(:member) or holder in (:cases) or " + OF_ASSIGNMENT),
                        new Holding(
                                "Jaarsaldi van het recht",
                                "entitlement_account",
                                "upper(holder) = upper(:member) or holder in (:cases)"),
                        new Holding("Beslissingen van coördinatoren", "coordinator_decision", OF_CASE),
                        new Holding("Redenen van de beslissing", "eligibility_reason", OF_ASSIGNMENT),
                        new Holding("Beoordelingen van de nood", "need_assessment", OF_CASE)));
    }
}
