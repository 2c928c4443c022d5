package org.bijstand.partner.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.bijstand.casefile.db.PersonalTables;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners were asked for a person, and what they answered. */
@Repository
@Order(200)
class PersonalOffers extends PersonalTables {

    PersonalOffers(JdbcClient jdbc, ObjectMapper json) {
        super(
                jdbc,
                json,
                List.of(
                        new Holding(
                                "Links in mails aan partners",
                                "link",
                                "purpose = 'OFFER' and subject in (select id::text from offer where " + OF_ASSIGNMENT
                                        + ")",
                                Set.of("token_hash")),
                        new Holding(
                                "Voorgestelde bezoeken",
                                "offer_visit",
                                "offer_id in (select id from offer where " + OF_ASSIGNMENT + ")"),
                        new Holding("Vragen aan partners", "offer", OF_ASSIGNMENT),
                        new Holding("Uitgesloten partners", "dispatch_exclusion", OF_ASSIGNMENT),
                        new Holding("Keuzes van een partner", "dispatch_decision", OF_ASSIGNMENT),
                        new Holding("Zoektochten naar een partner", "dispatch", OF_ASSIGNMENT),
                        new Holding("Scores van partners", "partner_judgement", OF_ASSIGNMENT)));
    }
}
