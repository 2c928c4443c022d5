package org.bijstand.privacy.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.db.PersonalTables;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read a person's cases, of the staff and by a link. That they read one stays; whose it was does not. */
@Repository
@Order(70)
class PersonalReadings extends PersonalTables {

    private static final String CATEGORY = "Inzage door medewerkers";

    private static final String OF_CASE_OR_PERSON = "coalesce(case_number, person) in (:cases)";

    private final JdbcClient jdbc;
    private final PersonReference references;

    PersonalReadings(JdbcClient jdbc, ObjectMapper json, PersonReference references) {
        super(jdbc, json, List.of(new Holding(CATEGORY, "case_read", OF_CASE_OR_PERSON, Set.of("id", "period"))));
        this.jdbc = jdbc;
        this.references = references;
    }

    @Override
    public List<Kept> of(DataSubject person) {
        return super.of(DataSubject.ofCases(person.reference(), inTheLog(person)));
    }

    @Override
    public Map<String, Integer> erase(DataSubject person) {
        long readings = inTheLog(person).stream()
                .mapToLong(caseNumber -> jdbc.sql("select case_read_forget(?)")
                        .param(caseNumber)
                        .query(Long.class)
                        .single())
                .sum();
        return readings == 0 ? Map.of() : Map.of(CATEGORY, Math.toIntExact(readings));
    }

    private Set<String> inTheLog(DataSubject person) {
        Set<String> known = new TreeSet<>(person.caseNumbers());
        known.addAll(references.allOf(person));
        return known;
    }
}
