package org.bijstand.casefile.db;

import java.util.List;
import org.bijstand.secret.Secrets;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Seals the numbers that stand in the clear, and drops their column. */
@Component
class V68__SealNationalNumbers extends BaseJavaMigration {

    private static final int AT_ONCE = 5_000;

    private record Holder(String membershipNumber, String insz) {}

    private final Secrets secrets;

    V68__SealNationalNumbers(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        InszColumn column = new InszColumn(jdbc, secrets);
        List<Holder> holders;
        do {
            holders = jdbc.sql("select membership_number, insz from member"
                            + " where insz is not null and insz_sealed is null limit ?")
                    .param(AT_ONCE)
                    .query((row, number) -> new Holder(row.getString("membership_number"), row.getString("insz")))
                    .list();
            seal(holders, jdbc, column);
        } while (holders.size() == AT_ONCE);
        jdbc.sql("alter table member drop column insz").update();
    }

    private static void seal(List<Holder> holders, JdbcClient jdbc, InszColumn column) {
        jdbc.sql("""
                        update member set insz_sealed = new.sealed, insz_hash = new.hash
                        from unnest(?::text[], ?::bytea[], ?::bytea[]) new (number, sealed, hash)
                        where membership_number = new.number
                        """)
                .params(
                        holders.stream().map(Holder::membershipNumber).toArray(String[]::new),
                        holders.stream()
                                .map(holder -> column.seal(holder.membershipNumber, holder.insz))
                                .toArray(byte[][]::new),
                        holders.stream().map(holder -> column.hash(holder.insz)).toArray(byte[][]::new))
                .update();
    }
}
