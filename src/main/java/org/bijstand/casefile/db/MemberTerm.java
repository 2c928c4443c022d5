package org.bijstand.casefile.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members whom the organisation's register has not named for long and no case names any more. */
@Repository
class MemberTerm implements Retained {

    /** Where no import comes any more, nobody is missing from it. Longer than the month that is noted. */
    private static final Duration RECENTLY = Duration.ofDays(45);

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberTerm(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.MEMBER;
    }

    /** The register is home assistance's: whether there is a right to it depends on the contributions. */
    @Override
    public int expire(ServiceLine line, Instant before, int most) {
        if (line != ServiceLine.HOME_ASSISTANCE) {
            return 0;
        }
        return jdbc.sql("""
                        delete from member where membership_number in (
                            select membership_number from member
                            where imported_at < :before
                              and exists (select from member newer where newer.imported_at > :recently)
                              and not exists (select from assistance_case
                                              where upper(assistance_case.membership_number)
                                                  = upper(member.membership_number))
                            limit :most)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("recently", clock.instant().minus(RECENTLY).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
