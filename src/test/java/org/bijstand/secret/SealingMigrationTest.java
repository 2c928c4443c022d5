package org.bijstand.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.testing.ApplicationTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An installation with people's data in the clear gets the versions that seal it. */
@ApplicationTest
class SealingMigrationTest {

    private static final String TOKEN = "0123456789abcdefghijAB";
    private static final String LINK = "Antwoord: \u001Ehttps://hulp.example/antwoord/" + TOKEN;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    List<JavaMigration> migrations;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient main;

    private final String name = "old_" + UUID.randomUUID().toString().replace("-", "");
    private SingleConnectionDataSource connection;
    private JdbcClient jdbc;

    @BeforeEach
    void anInstallationOfBefore() {
        main.sql("create database " + name).update();
        String url = database.getJdbcUrl().replaceFirst("/postgres(?=\\?|$)", "/" + name);
        connection = new SingleConnectionDataSource(url, database.getUsername(), database.getPassword(), true);
        jdbc = JdbcClient.create(connection);
        migrate("67");
        jdbc.sql("set search_path to bijstand").update();
    }

    @AfterEach
    void itIsGone() {
        connection.destroy();
        main.sql("drop database " + name).update();
    }

    @Test
    void aStartNotesTheKeyThatItSealsWith() {
        assertThat(main.sql("select id from bijstand.secret_key where check_value = ?")
                        .param(secrets.checkOf("demo"))
                        .query(String.class)
                        .list())
                .containsExactly("demo");
    }

    @Test
    void everyNumberMailAndLinkIsSealedAndNothingIsLost() {
        for (int serial = 0; serial < 25; serial++) {
            member("L" + serial, serial == 0 ? "85073003328" : null);
            incoming("Mijn nummer is 85073003328, mail " + serial);
        }
        UUID sent = outgoing("sent");
        UUID waiting = outgoing("waiting");
        migrate("69");
        jdbc.sql("set search_path to bijstand").update();

        assertThat(Stream.of("member", "inbox_mail", "outbox_mail").map(this::dump))
                .noneMatch(dump -> dump.contains("85073003328")
                        || dump.contains(HexFormat.of().formatHex("85073003328".getBytes(UTF_8)))
                        || dump.contains(TOKEN));
        assertThat(secrets.openText(
                        bytes("select insz_sealed from member where membership_number = 'L0'"),
                        "member.insz_sealed/L0"))
                .isEqualTo("85073003328");
        assertThat(jdbc.sql("select count(*) from member where insz_hash = ?")
                        .param(secrets.hash("insz", "85073003328"))
                        .query(Long.class)
                        .single())
                .isOne();
        UUID mail = jdbc.sql("select id from inbox_mail order by arrival limit 1")
                .query(UUID.class)
                .single();
        assertThat(secrets.openText(
                        bytes("select raw from inbox_mail where id = '" + mail + "'"), "inbox_mail.raw/" + mail))
                .isEqualTo("Mijn nummer is 85073003328, mail 0");
        assertThat(bytes("select body_sealed from outbox_mail where id = '" + sent + "'"))
                .isNull();
        assertThat(secrets.openText(
                        bytes("select body_sealed from outbox_mail where id = '" + waiting + "'"),
                        "outbox_mail.body_sealed/" + waiting))
                .isEqualTo(LINK);
    }

    @Test
    void mailIsFoundByItsSenderAlsoWhatNobodyCouldHandle() {
        incoming("een mail");
        incoming("From: Mira <Mira@leden.example>\r\nSubject: Kapot\r\n\r\nOnleesbaar");
        jdbc.sql("""
                        update inbox_mail set sender = '', state = 'QUARANTINED', kind = 'UNREADABLE', reason = 'FAILED',
                               handled_at = now()
                        where position('From: Mira'::bytea in raw) > 0
                        """).update();
        migrate("75");
        jdbc.sql("set search_path to bijstand").update();

        for (String address : List.of("lena@leden.example", "mira@leden.example")) {
            assertThat(jdbc.sql("select count(*) from inbox_mail where sender_hash = ?")
                            .param(secrets.hash("mail-sender", address))
                            .query(Long.class)
                            .single())
                    .as(address)
                    .isOne();
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(connection)
                .schemas("bijstand")
                .defaultSchema("bijstand")
                .javaMigrations(migrations.toArray(JavaMigration[]::new))
                .target(version)
                .load()
                .migrate();
    }

    private void member(String number, String insz) {
        jdbc.sql("""
                        insert into member (membership_number, first_name, last_name, birth_date, insz, language, street,
                                            house_number, postcode)
                        values (?, 'Lena', 'Testmans', '1985-07-30', ?, 'NL', 'Proefstraat', '1', '1030')
                        """).params(number, insz).update();
    }

    private void incoming(String text) {
        jdbc.sql("""
                        insert into inbox_mail (id, fingerprint, received_at, size, complete, raw, sender, subject)
                        values (?, sha256(?), now(), 1, true, ?, 'Lena <lena@leden.example>', 'Over 85073003328')
                        """)
                .params(UUID.randomUUID(), text.getBytes(UTF_8), text.getBytes(UTF_8))
                .update();
    }

    private UUID outgoing(String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outbox_mail (id, template, occasion, language, recipient, subject, body, state, queued_at,
                                                 waiting_since, due_at, sent_at)
                        values (?, 'offer', ?, 'NL', 'poets@partner.example', 'Aanvraag', ?, ?, now(), now(), now(), now())
                        """).params(id, state, LINK, state).update();
        return id;
    }

    private String dump(String table) {
        return jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                .query(String.class)
                .single();
    }

    private byte[] bytes(String query) {
        return jdbc.sql(query)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }
}
