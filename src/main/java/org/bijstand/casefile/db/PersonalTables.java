package org.bijstand.casefile.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link PersonalData} that stands in tables as it is told: whole rows go into the file, whole rows are deleted. */
public abstract class PersonalTables implements PersonalData {

    /** The rows of a table about one of the person's assignments. */
    protected static final String OF_ASSIGNMENT =
            "assignment_number in (select number from assignment where case_number in (:cases))";

    protected static final String OF_CASE = "case_number in (:cases)";

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    /**
     * Rows about a person.
     *
     * @param condition with the parameters {@code member}, {@code cases} and {@code addresses}
     * @param hidden columns that mean nothing to a reader, such as hashes
     */
    public record Holding(String category, String table, String condition, Set<String> hidden) {

        public Holding(String category, String table, String condition) {
            this(category, table, condition, Set.of());
        }
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final List<Holding> holdings;

    /** @param holdings in the order in which rows can be deleted */
    protected PersonalTables(JdbcClient jdbc, ObjectMapper json, List<Holding> holdings) {
        this.jdbc = jdbc;
        this.json = json;
        this.holdings = holdings;
    }

    public List<Holding> holdings() {
        return holdings;
    }

    @Override
    public List<Kept> of(DataSubject person) {
        List<Kept> kept = new ArrayList<>();
        for (Holding holding : holdings) {
            List<Map<String, Object>> rows = rows(person, holding.table, holding.condition);
            rows.forEach(row -> row.keySet().removeAll(holding.hidden));
            if (!rows.isEmpty()) {
                kept.add(0, new Kept(holding.category, rows));
            }
        }
        return kept;
    }

    @Override
    public Map<String, Integer> erase(DataSubject person) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        for (Holding holding : holdings) {
            int rows = about(person, "delete from " + holding.table + " where " + holding.condition)
                    .update();
            if (rows > 0) {
                gone.merge(holding.category, rows, Integer::sum);
            }
        }
        return gone;
    }

    /** A statement with the person's numbers and addresses for parameters; it need not use them all. */
    protected final JdbcClient.StatementSpec about(DataSubject person, String statement) {
        return jdbc.sql(statement)
                .param("member", person.membershipNumber())
                .param("cases", listed(person.caseNumbers()))
                .param("others", listed(person.othersCases()))
                .param("addresses", listed(person.addresses()));
    }

    /** SQL has no empty list. */
    private static Collection<String> listed(Set<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }

    private List<Map<String, Object>> rows(DataSubject person, String table, String condition) {
        return about(person, "select to_json(held) from " + table + " held where " + condition)
                .query(String.class)
                .list()
                .stream()
                .map(this::fields)
                .toList();
    }

    /** Some columns of rows that stay. */
    protected final List<Map<String, Object>> rows(
            DataSubject person, String table, String condition, Set<String> columns) {
        List<Map<String, Object>> rows = rows(person, table, condition);
        rows.forEach(row -> row.keySet().retainAll(columns));
        return rows;
    }

    private Map<String, Object> fields(String row) {
        try {
            Map<String, Object> fields = json.readValue(row, FIELDS);
            fields.values().removeIf(value -> value == null);
            return fields;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible.getClass().getSimpleName());
        }
    }
}
