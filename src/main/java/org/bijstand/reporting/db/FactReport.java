package org.bijstand.reporting.db;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.FactReader;
import org.bijstand.reporting.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class FactReport implements FactReader {

    private final JdbcClient jdbc;

    FactReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return jdbc.sql("select min(occurred_on) as first_day from fact")
                .query((row, number) -> Optional.ofNullable(row.getObject("first_day", LocalDate.class)))
                .single();
    }

    @Override
    public Tally tally(YearMonth month) {
        return new Tally(over(month, month, """
                        select kind, service, region, language, reason, partner_id,
                               count(*) as number, coalesce(sum(quantity), 0) as total
                        from fact
                        where occurred_on >= :first and occurred_on < :next
                        group by kind, service, region, language, reason, partner_id
                        """)
                .query((row, number) -> new Tally.Count(
                        FactKind.valueOf(row.getString("kind")),
                        row.getString("service"),
                        row.getString("region"),
                        row.getString("language"),
                        row.getString("reason"),
                        row.getObject("partner_id", Long.class),
                        row.getLong("number"),
                        row.getLong("total")))
                .list());
    }

    @Override
    public Outcomes outcomes(YearMonth month) {
        return over(month, month, """
                        select count(*) filter (where eligible) as eligible, count(*) filter (where not eligible) as not_eligible
                        from (
                            select bool_or(kind = 'SERVICE_ELIGIBLE') as eligible
                            from fact
                            where kind in ('SERVICE_ELIGIBLE', 'SERVICE_REFUSED')
                              and occurred_on >= :first and occurred_on < :next
                            group by case_number
                        ) decided
                        """)
                .query((row, number) -> new Outcomes(row.getLong("eligible"), row.getLong("not_eligible")))
                .single();
    }

    @Override
    public Optional<AcceptanceTime> acceptanceTime(YearMonth month) {
        return over(month, month, """
                        select percentile_cont(0.5) within group (order by quantity) as median,
                               percentile_cont(0.9) within group (order by quantity) as ninth_decile
                        from fact
                        where kind = 'OFFER_ACCEPTED' and occurred_on >= :first and occurred_on < :next
                        having count(quantity) > 0
                        """)
                .query((row, number) -> new AcceptanceTime(row.getDouble("median"), row.getDouble("ninth_decile")))
                .optional();
    }

    @Override
    public List<MonthTotal> totals(YearMonth first, YearMonth last) {
        return over(first, last, """
                        select date_trunc('month', occurred_on)::date as month,
                               count(*) filter (where kind = 'REQUEST_RECEIVED') as requests,
                               coalesce(sum(quantity) filter (where kind = 'VISIT_DELIVERED'), 0) as quarters
                        from fact
                        where occurred_on >= :first and occurred_on < :next
                        group by date_trunc('month', occurred_on)
                        order by 1
                        """)
                .query((row, number) -> new MonthTotal(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("requests"),
                        row.getLong("quarters")))
                .list();
    }

    @Override
    public Map<Long, String> partnerNames() {
        return jdbc
                .sql("select id, name from partner")
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec over(YearMonth first, YearMonth last, String sql) {
        return jdbc.sql(sql)
                .param("first", first.atDay(1))
                .param("next", last.plusMonths(1).atDay(1));
    }
}
