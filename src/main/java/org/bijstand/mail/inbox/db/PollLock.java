package org.bijstand.mail.inbox.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.bijstand.mail.inbox.imap.PollTurn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** A lock of the database on a connection of its own: when the node or its connection dies, the database frees it. */
@Component
class PollLock implements PollTurn {

    private static final Logger LOG = LoggerFactory.getLogger(PollLock.class);

    /** Any number, as long as nothing else in this database takes advisory locks on it. */
    private static final long KEY = 4_201_931_119L;

    private final DataSource database;

    PollLock(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean take(Runnable work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            noticeSilentDeath(connection);
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
            } finally {
                free(connection);
            }
            return true;
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the database is away", away);
        }
    }

    /** A node that vanished without a word would otherwise hold the lock for hours, as long as TCP believes in it. */
    private static void noticeSilentDeath(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set tcp_keepalives_idle = 30");
            statement.execute("set tcp_keepalives_interval = 10");
            statement.execute("set tcp_keepalives_count = 3");
        }
    }

    /** The connection goes back to the pool and must not keep the lock; the pool throws away one that is broken. */
    private static void free(Connection connection) {
        try {
            ask(connection, "select pg_advisory_unlock(?)");
        } catch (SQLException broken) {
            LOG.warn("The connection that held the mailbox is broken: {}", broken.getSQLState());
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
