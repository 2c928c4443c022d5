package org.bijstand.casefile.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import org.bijstand.secret.Secrets;
import org.bijstand.secret.db.SealedColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The national numbers of members: sealed, and beside that hashed with a key, by which they are found. Both follow to a new
 * key; until they have, a number is looked for under each known key.
 */
@Component
class InszColumn extends SealedColumn {

    private static final String PURPOSE = "insz";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    InszColumn(JdbcClient jdbc, Secrets secrets) {
        super(jdbc, secrets, "member", "insz_sealed", "membership_number", "membership_number = ?");
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    byte[] seal(String membershipNumber, String insz) {
        return secrets.sealText(insz, place(membershipNumber));
    }

    String open(String membershipNumber, byte[] sealed) {
        return secrets.openText(sealed, place(membershipNumber));
    }

    byte[] hash(String insz) {
        return insz == null ? null : secrets.hash(PURPOSE, insz);
    }

    List<byte[]> hashes(String insz) {
        return secrets.hashes(PURPOSE, insz);
    }

    /** Small letters or capitals are the same number, however a file writes it. */
    @Override
    protected String place(Object membershipNumber) {
        return super.place(membershipNumber.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    protected void store(String row, byte[] plain) {
        jdbc.sql("update member set insz_sealed = ?, insz_hash = ? where membership_number = ?")
                .params(secrets.seal(plain, place(row)), hash(new String(plain, UTF_8)), row)
                .update();
    }
}
