package org.bijstand.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bijstand.casefile.ImportResult;
import org.bijstand.casefile.MemberFile;
import org.bijstand.casefile.MemberImport;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.LogRecorder;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A national number goes in by import and by mail; where does it come out again? */
@ApplicationTest
class NationalNumberAttackTest {

    /** Two fictitious numbers with a right check, in each way that they are written. */
    private static final List<String> NUMBERS =
            List.of("60010112347", "60.01.01-123.47", "60010112446", "60.01.01-124.46");

    @LocalServerPort
    int port;

    @Autowired
    MemberImport members;

    @Autowired
    Post post;

    @Autowired
    ProcessDriver driver;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itStandsInNoLogAddressPageOrTable() {
        List<String> seen = new ArrayList<>();
        try (LogRecorder log = new LogRecorder()) {
            seen.addAll(imported());
            seen.addAll(written());
            seen.addAll(log.lines());
        }

        AttackTable.record("National number: in pages, forms, messages and logs", seen.size(), found(seen));
        List<String> tables = tables();
        AttackTable.record("National number: in a dump of the database, as text or as bytes", tables.size(), (int)
                tables.stream().filter(this::holdsOne).count());
    }

    private List<String> imported() {
        String line = ";Rik;Nummermans;1960-01-01;60010112347;NL;Proefstraat;1;1030;;;2030-12-31";
        ImportResult first = members.read(MemberFile.of("INSZ-1" + line));
        ImportResult second = members.read(MemberFile.of("INSZ-2" + line));
        ImportResult wrong = members.read(MemberFile.of("INSZ-3" + line.replace("60010112347", "60010112348")));
        assertThat(first.refused()).isEmpty();
        assertThat(second.refused()).hasSize(1);
        assertThat(wrong.refused()).hasSize(1);
        return Stream.of(first, second, wrong).map(Object::toString).toList();
    }

    /** Somebody writes both numbers: one that the register knows, and one that it doesn't. */
    private List<String> written() {
        List<String> seen = new ArrayList<>();
        for (String number : NUMBERS) {
            InboxEntry mail = post.receive(
                    "Rik Nummermans <rik.%s@leden.example>".formatted(seen.size()),
                    "Hulp voor " + number,
                    "Mijn rijksregisternummer is " + number + ". Ik lig in het ziekenhuis en zoek hulp.");
            seen.add(mail.toString());
            seen.add(page("/post?lees=" + mail.id()));
            seen.add(page("/dossiers/" + mail.caseNumber() + "/post?lees=" + mail.id()));
            for (Task task : driver.openTasks(mail.caseNumber())) {
                seen.add(driver.open(task).toString());
            }
        }
        assertThat(seen).anyMatch(page -> page.contains("60.01.01-***.**"));
        return seen;
    }

    private String page(String address) {
        HttpCaller anke = HttpCaller.anonymous(port);
        anke.signIn(Users.CASE_WORKER, Users.PASSWORD);
        return anke.get(address).body();
    }

    private static int found(List<String> seen) {
        return (int) seen.stream()
                .filter(text -> NUMBERS.stream().anyMatch(text::contains))
                .count();
    }

    private List<String> tables() {
        return jdbc.sql("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname in ('bijstand', 'public')")
                .query(String.class)
                .list();
    }

    private boolean holdsOne(String table) {
        return NUMBERS.stream()
                .flatMap(number -> Stream.of(number, HexFormat.of().formatHex(number.getBytes(UTF_8))))
                .anyMatch(needle -> jdbc.sql(
                                "select exists (select from %s dumped where dumped::text like '%%' || ? || '%%')"
                                        .formatted(table))
                        .param(needle)
                        .query(Boolean.class)
                        .single());
    }
}
