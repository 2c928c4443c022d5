package org.bijstand.homeassistance.db;

import java.time.Instant;
import java.time.ZoneOffset;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of past years in which nothing is left to add up: their cases are gone. */
@Repository
class AccountTerm implements Retained {

    private final JdbcClient jdbc;

    AccountTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.LEFTOVER;
    }

    @Override
    public int expire(ServiceLine line, Instant before, int most) {
        if (line != ServiceLine.HOME_ASSISTANCE) {
            return 0;
        }
        return jdbc.sql("""
                        delete from entitlement_account
                        where (holder, year) in (
                            select holder, year from entitlement_account account
                            where year < :year
                              and not exists (select from entitlement_entry entry
                                              where entry.holder = account.holder and entry.year = account.year)
                              and not exists (select from entitlement_override more
                                              where more.holder = account.holder and more.year = account.year)
                            limit :most)
                        """)
                .param("year", before.atOffset(ZoneOffset.UTC).getYear())
                .param("most", most)
                .update();
    }
}
