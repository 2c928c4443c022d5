package org.bijstand.mail.inbox.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.bijstand.secret.DamagedSecret;
import org.bijstand.secret.Secrets;
import org.bijstand.secret.db.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people wrote to us, which may hold anything: national numbers, illnesses, our own links. */
@Configuration(proxyBeanMethods = false)
class SealedInbox {

    static class Column extends SealedColumn {

        Column(JdbcClient jdbc, Secrets secrets, String column) {
            super(jdbc, secrets, "inbox_mail", column, "id::text", "id = ?::uuid");
        }

        byte[] sealLine(String line, UUID id) {
            return seal(line.getBytes(UTF_8), id);
        }

        /** Empty when there is none. A list stays readable when somebody has tampered with one of its lines. */
        String line(byte[] sealed, UUID id) {
            try {
                return sealed == null ? "" : new String(open(sealed, id), UTF_8);
            } catch (DamagedSecret tamperedWith) {
                return "(beschadigd in de databank)";
            }
        }
    }

    @Bean
    Column inboxRaw(JdbcClient jdbc, Secrets secrets) {
        return new Column(jdbc, secrets, "raw") {
            /** A message may have 20 MB. */
            @Override
            public int atOnce() {
                return 10;
            }
        };
    }

    @Bean
    Column inboxSender(JdbcClient jdbc, Secrets secrets) {
        return new Column(jdbc, secrets, "sender_sealed");
    }

    @Bean
    Column inboxSubject(JdbcClient jdbc, Secrets secrets) {
        return new Column(jdbc, secrets, "subject_sealed");
    }
}
