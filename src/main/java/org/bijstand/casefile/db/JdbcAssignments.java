package org.bijstand.casefile.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.VisitsReplanned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAssignments implements Assignments {

    private static final TypeReference<Map<Detail, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    JdbcAssignments(JdbcClient jdbc, ApplicationEventPublisher events, ObjectMapper json) {
        this.jdbc = jdbc;
        this.events = events;
        this.json = json;
    }

    @Override
    public Optional<Assignment> find(String number) {
        return query("number", number).stream().findFirst();
    }

    @Override
    public List<Assignment> ofCase(String caseNumber) {
        return query("case_number", caseNumber);
    }

    @Override
    @Transactional
    public void request(String caseNumber, List<NewAssignment> wanted) {
        Map<ServiceKind, Assignment> before =
                ofCase(caseNumber).stream().collect(toMap(Assignment::service, assignment -> assignment));
        Set<ServiceKind> services = wanted.stream().map(NewAssignment::service).collect(toSet());
        before.values().stream()
                .filter(assignment -> !services.contains(assignment.service()))
                .forEach(assignment -> jdbc.sql("delete from assignment where number = ?")
                        .param(assignment.number())
                        .update());
        for (NewAssignment assignment : wanted) {
            String number = before.containsKey(assignment.service())
                    ? before.get(assignment.service()).number()
                    : nextNumber(caseNumber);
            store(number, caseNumber, assignment);
            plan(number, assignment.visits());
        }
    }

    @Override
    public void changeStatus(String number, AssignmentStatus status) {
        jdbc.sql("update assignment set status = ? where number = ?")
                .params(status.name(), number)
                .update();
    }

    @Override
    @Transactional
    public void replan(String number, List<PlannedVisit> visits) {
        plan(number, visits);
        events.publishEvent(new VisitsReplanned(number));
    }

    private void plan(String number, List<PlannedVisit> visits) {
        jdbc.sql("delete from planned_visit where assignment_number = ?")
                .param(number)
                .update();
        for (PlannedVisit visit : visits) {
            jdbc.sql("insert into planned_visit (assignment_number, day, starts_at, quarters) values (?, ?, ?, ?)")
                    .params(number, visit.day(), visit.from(), visit.hours().quarters())
                    .update();
        }
    }

    private void store(String number, String caseNumber, NewAssignment assignment) {
        jdbc.sql("""
                        insert into assignment (number, case_number, service, details, status)
                        values (?, ?, ?, ?::jsonb, 'REQUESTED')
                        on conflict (number) do update set details = excluded.details, status = excluded.status
                        """)
                .params(number, caseNumber, assignment.service().name(), write(assignment.details()))
                .update();
    }

    /** Serials are never given twice, not even after a service was dropped, so that no mail or report is ambiguous. */
    private String nextNumber(String caseNumber) {
        int serial = jdbc.sql("""
                        update assistance_case set last_assignment = last_assignment + 1
                        where case_number = ? returning last_assignment
                        """).param(caseNumber).query(Integer.class).single();
        return caseNumber + "-" + serial;
    }

    private List<Assignment> query(String column, String value) {
        Map<String, List<PlannedVisit>> visits = jdbc
                .sql("""
                                select v.* from planned_visit v
                                join assignment a on a.number = v.assignment_number
                                where a.%s = ?
                                """.formatted(column))
                .param(value)
                .query((row, line) -> Map.entry(row.getString("assignment_number"), visit(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from assignment where %s = ? order by serial".formatted(column))
                .param(value)
                .query((row, line) -> assignment(row, visits.getOrDefault(row.getString("number"), List.of())))
                .list();
    }

    private Assignment assignment(ResultSet row, List<PlannedVisit> visits) throws SQLException {
        return new Assignment(
                row.getString("number"),
                row.getString("case_number"),
                ServiceKind.valueOf(row.getString("service")),
                visits,
                read(row.getString("details")),
                AssignmentStatus.valueOf(row.getString("status")));
    }

    private static PlannedVisit visit(ResultSet row) throws SQLException {
        return new PlannedVisit(
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                new Hours(row.getInt("quarters")));
    }

    private String write(Map<Detail, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<Detail, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException corrupt) {
            throw new UncheckedIOException(corrupt);
        }
    }
}
