package org.bijstand.link.db;

import java.time.Instant;
import java.time.ZoneOffset;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that have long expired; they open nothing but a page that says so. */
@Repository
class LinkTerm implements Retained {

    private final JdbcClient jdbc;

    LinkTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    /** As long as the mail that they stand in; a link belongs to no line. */
    @Override
    public int expire(ServiceLine line, Instant before, int most) {
        return jdbc.sql("""
                        delete from link
                        where token_hash in (select token_hash from link where expires_at < ? limit ?)
                        """).params(before.atOffset(ZoneOffset.UTC), most).update();
    }
}
