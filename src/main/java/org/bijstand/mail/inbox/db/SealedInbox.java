package org.bijstand.mail.inbox.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** Beside it stands a hash with a key, by which somebody's mail is found; both follow to a new key. */
    static class SenderColumn extends Column {

        private static final String PURPOSE = "mail-sender";
        private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:()]+@[^\\s<>\",;:()]+");

        private final JdbcClient jdbc;
        private final Secrets secrets;

        SenderColumn(JdbcClient jdbc, Secrets secrets) {
            super(jdbc, secrets, "sender_sealed");
            this.jdbc = jdbc;
            this.secrets = secrets;
        }

        /** In lower case. @param shown a name with an address, or one of them */
        static Optional<String> addressIn(String shown) {
            return ADDRESS.matcher(shown)
                    .results()
                    .reduce((name, address) -> address)
                    .map(address -> address.group().toLowerCase(Locale.ROOT));
        }

        /** Null when there is no address. */
        byte[] hash(String shown) {
            return addressIn(shown)
                    .map(address -> secrets.hash(PURPOSE, address))
                    .orElse(null);
        }

        /** @param address in lower case */
        List<byte[]> hashes(String address) {
            return secrets.hashes(PURPOSE, address);
        }

        @Override
        protected void store(String row, byte[] plain) {
            UUID id = UUID.fromString(row);
            store(id, new String(plain, UTF_8));
        }

        void store(UUID id, String sender) {
            jdbc.sql("update inbox_mail set sender_sealed = ?, sender_hash = ? where id = ?")
                    .params(sealLine(sender, id), hash(sender), id)
                    .update();
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
    SenderColumn inboxSender(JdbcClient jdbc, Secrets secrets) {
        return new SenderColumn(jdbc, secrets);
    }

    @Bean
    Column inboxSubject(JdbcClient jdbc, Secrets secrets) {
        return new Column(jdbc, secrets, "subject_sealed");
    }
}
