package org.bijstand.secret.db;

import java.util.List;
import org.bijstand.secret.DamagedSecret;
import org.bijstand.secret.SealedValues;
import org.bijstand.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The usual column of sealed values: one in each row of a table, tied to the row's key. */
public class SealedColumn implements SealedValues {

    private static final Logger LOG = LoggerFactory.getLogger(SealedColumn.class);

    private record Sealed(String row, byte[] value) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final String table;
    private final String column;
    private final String key;
    private final String match;

    /**
     * All four are SQL in our own words.
     *
     * @param key the row's key as the text that stands in the place
     * @param match a condition with one question mark, by which that text finds its row
     */
    public SealedColumn(JdbcClient jdbc, Secrets secrets, String table, String column, String key, String match) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.table = table;
        this.column = column;
        this.key = key;
        this.match = match;
    }

    public byte[] seal(byte[] plain, Object row) {
        return secrets.seal(plain, place(row));
    }

    public byte[] open(byte[] sealed, Object row) {
        return secrets.open(sealed, place(row));
    }

    /** Where a value stands, see {@link Secrets#seal}. */
    protected String place(Object row) {
        return name() + "/" + row;
    }

    @Override
    public String name() {
        return table + "." + column;
    }

    @Override
    public int renew(int most) {
        byte[] head = secrets.currentHead();
        List<Sealed> old = jdbc.sql("select %s as row_key, %s as sealed from %s where substring(%s from 1 for %d) <> ?"
                                .formatted(key, column, table, column, head.length)
                        + " limit ? for update skip locked")
                .params(head, most)
                .query((row, number) -> new Sealed(row.getString("row_key"), row.getBytes("sealed")))
                .list();
        return (int) old.stream().filter(this::renew).count();
    }

    /** A value that was tampered with stays as it is, and stops no other. */
    private boolean renew(Sealed old) {
        try {
            store(old.row, secrets.open(old.value, place(old.row)));
            return true;
        } catch (DamagedSecret tamperedWith) {
            LOG.error("Not renewed: {}", tamperedWith.getMessage());
            return false;
        }
    }

    /** For whoever keeps something beside the value that depends on the key too. */
    protected void store(String row, byte[] plain) {
        jdbc.sql("update %s set %s = ? where %s".formatted(table, column, match))
                .params(secrets.seal(plain, place(row)), row)
                .update();
    }

    @Override
    public long sealedWith(String keyId) {
        byte[] head = Secrets.head(keyId);
        return jdbc.sql("select count(*) from %s where substring(%s from 1 for %d) = ?"
                        .formatted(table, column, head.length))
                .param(head)
                .query(Long.class)
                .single();
    }
}
