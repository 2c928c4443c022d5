package org.bijstand.privacy.db;

import java.time.Instant;
import java.time.ZoneOffset;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Failures of the engine's jobs that belong to no process: those that start one or clean up. The engine gives their log no
 * time to go, and no way to delete it.
 */
@Repository
class EngineLogTerm implements Retained {

    private final JdbcClient jdbc;

    EngineLogTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.LEFTOVER;
    }

    @Override
    public int expire(ServiceLine line, Instant before, int most) {
        return jdbc.sql("""
                        with gone as (
                            delete from act_hi_job_log
                            where id_ in (select id_ from act_hi_job_log
                                          where process_instance_id_ is null and removal_time_ is null
                                            and timestamp_ < :before
                                          limit :most)
                            returning job_exception_stack_id_
                        ), traces as (
                            delete from act_ge_bytearray
                            where id_ in (select job_exception_stack_id_ from gone)
                        )
                        select count(*) from gone
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC).toLocalDateTime())
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
