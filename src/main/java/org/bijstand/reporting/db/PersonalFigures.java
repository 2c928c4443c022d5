package org.bijstand.reporting.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.db.PersonalTables;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What figures are counted from. It stays, or last year's report would change; but the case's number, which partners and
 * members still have in their mail, gives way to one that was drawn by lot and kept nowhere, and the minute to the day.
 */
@Repository
@Order(60)
class PersonalFigures extends PersonalTables {

    private static final String CATEGORY = "Cijfers zonder naam";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    PersonalFigures(JdbcClient jdbc, ObjectMapper json) {
        super(jdbc, json, List.of(new Holding(CATEGORY, "fact", OF_CASE, Set.of("id", "reference", "occurred_on"))));
        this.jdbc = jdbc;
    }

    /** The rows are kept without the person. */
    @Override
    public Map<String, Integer> erase(DataSubject person) {
        int facts = person.caseNumbers().stream().mapToInt(this::makeAnonymous).sum();
        return facts == 0 ? Map.of() : Map.of(CATEGORY, facts);
    }

    private int makeAnonymous(String caseNumber) {
        byte[] lot = new byte[8];
        random.nextBytes(lot);
        String pseudonym = "anoniem-" + HexFormat.of().formatHex(lot);
        // The reference names a case, an assignment, an offer or a visit; it only has to stay different from others.
        return jdbc.sql("""
                        update fact
                        set case_number = :pseudonym, reference = :pseudonym || '-' || id,
                            occurred_at = occurred_on::timestamp at time zone 'Europe/Brussels'
                        where case_number = :caseNumber
                        """)
                .param("pseudonym", pseudonym)
                .param("caseNumber", caseNumber)
                .update();
    }
}
