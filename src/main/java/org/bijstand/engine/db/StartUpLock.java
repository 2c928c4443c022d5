package org.bijstand.engine.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time build its engine: of two nodes that find an empty database, both would create the same tables and
 * one would fail. The lock stands on a connection of its own, so that the database frees it when the node dies.
 */
@Component
public class StartUpLock {

    /** Any number, as long as nothing else in this database takes advisory locks on it. */
    private static final long KEY = 4_201_931_131L;

    /** Asked again and again, because no statement may last longer than the driver's time-out. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final DataSource database;
    private Connection holder;

    StartUpLock(DataSource database) {
        this.database = database;
    }

    /** Waits until no other node starts. */
    public void hold() {
        try {
            holder = database.getConnection();
            holder.setAutoCommit(true);
            long pauses = LONGEST_WAIT.dividedBy(PAUSE);
            while (!ask("select pg_try_advisory_lock(?)")) {
                if (pauses-- == 0) {
                    throw new CannotAcquireLockException("another node has been starting for five minutes");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the database is away", away);
        }
    }

    public void release() {
        try (Connection ours = holder) {
            ask("select pg_advisory_unlock(?)");
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the database is away", away);
        }
    }

    private boolean ask(String question) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
