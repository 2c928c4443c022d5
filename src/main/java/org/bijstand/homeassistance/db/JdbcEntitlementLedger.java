package org.bijstand.homeassistance.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bijstand.casefile.Hours;
import org.bijstand.homeassistance.Account;
import org.bijstand.homeassistance.DayUse;
import org.bijstand.homeassistance.EntitlementLedger;
import org.bijstand.homeassistance.EntitlementSettings;
import org.bijstand.homeassistance.EntryKind;
import org.bijstand.homeassistance.Overrun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEntitlementLedger implements EntitlementLedger {

    /** What an account's entries add up to. */
    private static final String TOTALS = """
            with use as (
                select day, assignment_number,
                    sum(case kind when 'RESERVED' then quarters when 'RELEASED' then -quarters else 0 end) as quarters
                from entitlement_entry
                where holder = :holder and year = :year
                group by day, assignment_number
            ), days as (
                select day, sum(quarters) as quarters, count(*) as services
                from use where quarters > 0 group by day
            ), total as (
                select coalesce(sum(quarters), 0) as quarters, count(*) as days, min(day) as first_day,
                    max(day) as last_day, count(*) filter (where services > 1) as stacked_days
                from days
            )
            """;

    private static final String SETTLE = TOTALS + """
            update entitlement_account set
                cap_quarters = :capQuarters, cap_days = :capDays,
                day_rule = :dayRule, stacking_allowed = :stackingAllowed,
                used_quarters = t.quarters, used_days = t.days, stacked_days = t.stacked_days,
                first_day = t.first_day, last_day = t.last_day
            from total t
            where holder = :holder and year = :year
            """;

    private static final String SETTLE_RELEASE = TOTALS + """
            update entitlement_account set
                used_quarters = t.quarters, used_days = t.days, stacked_days = t.stacked_days,
                first_day = t.first_day, last_day = t.last_day,
                override_quarters = least(override_quarters, greatest(0, t.quarters - cap_quarters)),
                override_days = least(override_days, greatest(0, case day_rule
                    when 'SEPARATE_DAYS' then t.days
                    else coalesce(t.last_day - t.first_day + 1, 0) end - cap_days)),
                override_stacked_days = least(override_stacked_days, t.stacked_days)
            from total t
            where holder = :holder and year = :year
            """;

    private final JdbcClient jdbc;
    private final EntitlementSettings rules;
    private final Clock clock;

    JdbcEntitlementLedger(JdbcClient jdbc, EntitlementSettings rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Account read(String holder, int year) {
        return account(holder, year, "");
    }

    @Override
    public Account lock(String holder, int year) {
        jdbc.sql("""
                        insert into entitlement_account
                            (holder, year, cap_quarters, cap_days, day_rule, stacking_allowed)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        holder,
                        year,
                        rules.hours().quarters(),
                        rules.daysCap(),
                        rules.days().name(),
                        rules.stackingAllowed())
                .update();
        return account(holder, year, " for update");
    }

    @Override
    public SortedSet<Integer> yearsOf(String assignmentNumber) {
        return new TreeSet<>(jdbc.sql("select distinct year from entitlement_entry where assignment_number = ?")
                .param(assignmentNumber)
                .query(Integer.class)
                .set());
    }

    @Override
    public void append(Account account, String assignmentNumber, LocalDate day, EntryKind kind, Hours hours) {
        jdbc.sql("""
                        insert into entitlement_entry
                            (holder, year, assignment_number, day, kind, quarters, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        account.holder(),
                        account.year(),
                        assignmentNumber,
                        day,
                        kind.name(),
                        hours.quarters(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void allow(Account account, Overrun more, long decisionId) {
        jdbc.sql("""
                        insert into entitlement_override (decision_id, holder, year, quarters, days, stacked_days)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        decisionId,
                        account.holder(),
                        account.year(),
                        more.hours().quarters(),
                        more.days(),
                        more.stackedDays())
                .update();
        jdbc.sql("""
                        update entitlement_account set override_quarters = override_quarters + ?,
                            override_days = override_days + ?, override_stacked_days = override_stacked_days + ?
                        where holder = ? and year = ?
                        """)
                .params(more.hours().quarters(), more.days(), more.stackedDays(), account.holder(), account.year())
                .update();
    }

    @Override
    public void settle(Account account, EntitlementSettings current) {
        jdbc.sql(SETTLE)
                .param("holder", account.holder())
                .param("year", account.year())
                .param("capQuarters", current.hours().quarters())
                .param("capDays", current.daysCap())
                .param("dayRule", current.days().name())
                .param("stackingAllowed", current.stackingAllowed())
                .update();
    }

    @Override
    public void settleRelease(Account account) {
        jdbc.sql(SETTLE_RELEASE)
                .param("holder", account.holder())
                .param("year", account.year())
                .update();
    }

    private Account account(String holder, int year, String locking) {
        Overrun allowed = jdbc.sql("select * from entitlement_account where holder = ? and year = ?" + locking)
                .params(holder, year)
                .query((row, line) -> new Overrun(
                        new Hours(row.getInt("override_quarters")),
                        row.getInt("override_days"),
                        row.getInt("override_stacked_days")))
                .optional()
                .orElse(Overrun.NONE);
        return new Account(holder, year, allowed, uses(holder, year));
    }

    private List<DayUse> uses(String holder, int year) {
        return jdbc.sql("""
                        select assignment_number, day,
                            sum(case kind when 'RESERVED' then quarters else -quarters end) as reserved,
                            sum(case kind when 'CONSUMED' then quarters else 0 end) as consumed
                        from entitlement_entry
                        where holder = ? and year = ?
                        group by assignment_number, day
                        """).params(holder, year).query((row, line) -> use(row)).list();
    }

    private static DayUse use(ResultSet row) throws SQLException {
        return new DayUse(
                row.getString("assignment_number"),
                row.getObject("day", LocalDate.class),
                new Hours(row.getInt("reserved")),
                new Hours(row.getInt("consumed")));
    }
}
