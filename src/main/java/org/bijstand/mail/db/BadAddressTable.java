package org.bijstand.mail.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.bijstand.mail.BadAddressStore;
import org.bijstand.mail.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BadAddressTable implements BadAddressStore {

    private final JdbcClient jdbc;

    BadAddressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean contains(String address) {
        return jdbc.sql("select exists (select from bad_address where address = ?)")
                .param(lower(address))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(MailAddress address, String reason, UUID mailId, Instant now) {
        jdbc.sql("""
                        insert into bad_address (address, since, reason, mail_id)
                        values (:address, :now, :reason, :mailId)
                        on conflict (address) do update set reason = :reason, mail_id = :mailId
                        """)
                .param("address", lower(address.value()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("mailId", mailId)
                .update();
    }

    @Override
    public void remove(MailAddress address) {
        jdbc.sql("delete from bad_address where address = ?")
                .param(lower(address.value()))
                .update();
    }

    /** The part before the @ may tell upper from lower case; no mailbox that people have does. */
    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
