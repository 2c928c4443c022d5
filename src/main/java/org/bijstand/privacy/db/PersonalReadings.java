package org.bijstand.privacy.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.db.PersonalTables;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the staff read a person's cases. That they read one stays; whose it was does not. */
@Repository
@Order(70)
class PersonalReadings extends PersonalTables {

    private static final String CATEGORY = "Inzage door medewerkers";

    private final JdbcClient jdbc;

    PersonalReadings(JdbcClient jdbc, ObjectMapper json) {
        super(jdbc, json, List.of(new Holding(CATEGORY, "case_read", OF_CASE, Set.of("id", "period"))));
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> erase(DataSubject person) {
        long readings = person.caseNumbers().stream()
                .mapToLong(caseNumber -> jdbc.sql("select case_read_forget(?)")
                        .param(caseNumber)
                        .query(Long.class)
                        .single())
                .sum();
        return readings == 0 ? Map.of() : Map.of(CATEGORY, Math.toIntExact(readings));
    }
}
