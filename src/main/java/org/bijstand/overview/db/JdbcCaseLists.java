package org.bijstand.overview.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.casefile.Urgency;
import org.bijstand.overview.CaseList;
import org.bijstand.overview.CaseLists;
import org.bijstand.overview.CaseRow;
import org.bijstand.overview.CaseStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads the tables of several features at once, because asking each feature about each open case would cost a query per
 * case and figure; changes none of them. Every list begins with the open cases or with what is open in another table,
 * so that the years of closed ones cost nothing.
 */
@Repository
class JdbcCaseLists implements CaseLists {

    private static final int PHONE_DIGITS = 8;

    private static final String CASES = """
            select c.case_number, c.received_at, c.urgency, c.status, c.first_name || ' ' || c.last_name as member,
                c.postcode,
                array(select a.service from assignment a where a.case_number = c.case_number order by a.serial)
                    as services,
                (select case when count(*) = 0 then 'NEED'
                             when bool_or(a.status = 'REQUESTED') then 'RIGHT'
                             when bool_or(a.status = 'GRANTED') then 'SEARCH'
                             when bool_or(a.status = 'ASSIGNED') then 'DELIVERY'
                             else 'CLOSING' end
                 from assignment a where a.case_number = c.case_number) as stage
            from assistance_case c
            """;

    private static final String OPEN_CASES = CASES + "where c.status = 'OPEN'";

    private static final String REQUESTS_BY_MAIL = """
            select case_number, received_at, urgency, null as status, null as member, null as postcode,
                array[]::text[] as services, null as stage
            from mail_request where state = 'OPEN'
            """;

    private static final String OF_LINES = "split_part(case_number, '-', 1) in (:prefixes)";

    private static final String ESCALATED = """
            case_number in (
                select a.case_number from assignment a join dispatch d on d.assignment_number = a.number
                where a.status = 'GRANTED' and d.escalated_at is not null
                    and not exists (select from dispatch_decision s
                                    where s.assignment_number = a.number and s.decided_at >= d.escalated_at))
            """;

    private static final String UNCOVERED = """
            exists (select from assignment a join planned_visit p on p.assignment_number = a.number
                    where a.case_number = list.case_number and a.status = 'GRANTED'
                        and p.day + p.starts_at < cast(:now as timestamp) + interval '48 hours')
            """;

    private static final String LATE_REPORT = """
            case_number in (
                select a.case_number from visit v join assignment a on a.number = v.assignment_number
                where v.status = 'PLANNED' and v.ends_at < cast(:now as timestamp) - interval '1 day')
            """;

    private static final String INCIDENT = """
            case_number in (
                select a.case_number
                from visit_incident i
                    join visit v on v.id = i.visit_id
                    join assignment a on a.number = v.assignment_number
                where i.decision is null)
            """;

    private final JdbcClient jdbc;

    JdbcCaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseStage, Long> stages(Set<ServiceLine> lines) {
        Map<CaseStage, Long> counts = new EnumMap<>(CaseStage.class);
        Arrays.stream(CaseStage.values()).forEach(stage -> counts.put(stage, 0L));
        jdbc.sql("select stage, count(*) as cases from (%s) list where %s group by stage"
                        .formatted(OPEN_CASES, OF_LINES))
                .param("prefixes", prefixes(lines))
                .query((row, number) -> counts.put(CaseStage.valueOf(row.getString("stage")), row.getLong("cases")))
                .list();
        return counts;
    }

    @Override
    public long count(CaseList list, Set<ServiceLine> lines, LocalDateTime now) {
        return asked("select count(*) ", list, "", lines, now).query(Long.class).single();
    }

    @Override
    public List<CaseRow> rows(CaseList list, Set<ServiceLine> lines, LocalDateTime now, int skipped, int most) {
        return asked("select * ", list, " order by received_at, case_number offset :skipped limit :most", lines, now)
                .param("skipped", skipped)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    @Override
    public List<CaseRow> search(String words, Set<ServiceLine> lines, int most) {
        String sought = words.strip().replaceAll("\\s+", " ");
        String digits = sought.replaceAll("[^0-9]", "");
        boolean phone = digits.length() >= PHONE_DIGITS;
        return jdbc.sql(CASES + """
                        where split_part(c.case_number, '-', 1) in (:prefixes) and (
                            upper(c.membership_number) = upper(:sought)
                            or lower(c.first_name || ' ' || c.last_name) like :beginning
                            or lower(c.last_name || ' ' || c.first_name) like :beginning
                            or lower(c.requester_name) like :beginning
                            or right(regexp_replace(c.phone, '[^0-9]', '', 'g'), 8) = :phone
                            or right(regexp_replace(c.requester_phone, '[^0-9]', '', 'g'), 8) = :phone)
                        order by c.received_at desc
                        limit :most
                        """)
                .param("prefixes", prefixes(lines))
                .param("sought", sought)
                .param("beginning", sought.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                // Without the international prefix or the zero that stands for it.
                .param("phone", phone ? digits.substring(digits.length() - PHONE_DIGITS) : "none")
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    private StatementSpec asked(String what, CaseList list, String order, Set<ServiceLine> lines, LocalDateTime now) {
        String from = list == CaseList.BY_MAIL ? REQUESTS_BY_MAIL : OPEN_CASES;
        String condition = list.stage().isPresent() ? "stage = :stage" : condition(list);
        StatementSpec query = jdbc.sql(
                        what + "from (" + from + ") list where " + OF_LINES + " and " + condition + order)
                .param("prefixes", prefixes(lines));
        list.stage().ifPresent(stage -> query.param("stage", stage.name()));
        return condition.contains(":now") ? query.param("now", now) : query;
    }

    private static String condition(CaseList list) {
        return switch (list) {
            case ESCALATED -> ESCALATED;
            case UNCOVERED -> UNCOVERED;
            case LATE_REPORT -> LATE_REPORT;
            case INCIDENT -> INCIDENT;
            default -> "true";
        };
    }

    /** No line has the empty prefix, so that who works on none finds nothing. */
    private static List<String> prefixes(Set<ServiceLine> lines) {
        return lines.isEmpty()
                ? List.of("")
                : lines.stream().map(ServiceLine::casePrefix).toList();
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        String status = row.getString("status");
        String stage = row.getString("stage");
        boolean open = "OPEN".equals(status);
        return new CaseRow(
                row.getString("case_number"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Urgency.valueOf(row.getString("urgency")),
                status == null ? null : CaseStatus.valueOf(status),
                open ? CaseStage.valueOf(stage) : null,
                Arrays.stream((String[]) row.getArray("services").getArray())
                        .map(ServiceKind::valueOf)
                        .toList(),
                row.getString("member"),
                row.getString("postcode"));
    }
}
