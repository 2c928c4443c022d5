package org.bijstand.casefile.db;

import java.time.Instant;
import java.time.ZoneOffset;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members whom the organisation's register has not named for long and no case names any more. */
@Repository
class MemberTerm implements Retained {

    private final JdbcClient jdbc;

    MemberTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                              and not exists (select from assistance_case
                                              where upper(assistance_case.membership_number)
                                                  = upper(member.membership_number))
                            order by imported_at limit :most)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
