package org.bijstand.engine.access.db;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one node at a time prepare what all nodes share. */
@Component
public class SetupLock {

    /** Any number, as long as nothing else in this database takes advisory locks on it. */
    private static final long KEY = 4_201_931_118L;

    private final JdbcClient jdbc;

    SetupLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn; the lock ends with the running transaction. */
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(KEY).query(row -> {});
    }
}
