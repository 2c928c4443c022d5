package org.bijstand.casefile.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bijstand.casefile.CaseFacts;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseFacts implements CaseFacts {

    private final JdbcClient jdbc;

    JdbcCaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Facts> of(Collection<String> businessKeys) {
        return jdbc.sql("""
                        select wanted.key, c.case_number, c.urgency, c.postcode,
                            array(select a.service from assignment a
                                  where a.case_number = c.case_number and wanted.key in (a.number, c.case_number))
                                as services
                        from unnest(?::text[]) as wanted (key)
                            left join assignment one on one.number = wanted.key
                            join assistance_case c on c.case_number = coalesce(one.case_number, wanted.key)
                        """)
                .param(businessKeys.toArray(String[]::new))
                .query((row, number) -> facts(row))
                .list();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("key"),
                row.getString("case_number"),
                Urgency.valueOf(row.getString("urgency")),
                services(row),
                row.getString("postcode"));
    }

    private static Set<ServiceKind> services(ResultSet row) throws SQLException {
        Set<ServiceKind> services = EnumSet.noneOf(ServiceKind.class);
        Arrays.stream((String[]) row.getArray("services").getArray())
                .map(ServiceKind::valueOf)
                .forEach(services::add);
        return services;
    }
}
