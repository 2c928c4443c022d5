package org.bijstand.secret.db;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bijstand.secret.SealedValues;
import org.bijstand.secret.Secrets;
import org.bijstand.secret.UnusableKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which keys have sealed something here. With a missing or a wrong key the start is refused, before anything is sealed or
 * lost; a key that is missing because no value needs it any more is forgotten.
 */
public class KeyRegister {

    private record Known(String id, byte[] check) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;

    public KeyRegister(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /**
     * @param columns where values are looked for that a missing key has sealed
     * @throws UnusableKeys when a key is missing that is needed, or isn't the one that was used before
     */
    public void check(List<SealedValues> columns) {
        // One node after the other: a key is noted once.
        jdbc.sql("lock table secret_key in share row exclusive mode").update();
        List<String> problems = new ArrayList<>();
        List<Known> used = jdbc.sql("select id, check_value from secret_key order by since")
                .query((row, number) -> new Known(row.getString("id"), row.getBytes("check_value")))
                .list();
        for (Known key : used) {
            if (!secrets.keyIds().contains(key.id)) {
                forget(key.id, columns, problems);
            } else if (!MessageDigest.isEqual(key.check, secrets.checkOf(key.id))) {
                problems.add("%s is not the key '%s' that this database was sealed with: set the right one."
                        .formatted(variable(key.id), key.id));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableKeys(problems);
        }
        secrets.keyIds().forEach(this::note);
    }

    private void forget(String id, List<SealedValues> columns, List<String> problems) {
        long needed =
                columns.stream().mapToLong(column -> column.sealedWith(id)).sum();
        if (needed > 0) {
            problems.add("Set %s again: %d values in the database are still sealed with the key '%s'."
                    .formatted(variable(id), needed, id));
        } else {
            jdbc.sql("delete from secret_key where id = ?").param(id).update();
        }
    }

    private void note(String id) {
        jdbc.sql("insert into secret_key (id, check_value, since) values (?, ?, now()) on conflict (id) do nothing")
                .params(id, secrets.checkOf(id))
                .update();
    }

    private static String variable(String id) {
        return "BIJSTAND_KEYS_KNOWN_" + id.toUpperCase(Locale.ROOT);
    }
}
