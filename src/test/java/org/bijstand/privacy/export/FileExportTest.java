package org.bijstand.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.PersonalData.KeptFile;
import org.bijstand.casefile.Region;
import org.bijstand.casefile.db.PersonalTables;
import org.bijstand.casefile.db.PersonalTables.Holding;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.inbox.InboxState;
import org.bijstand.mail.review.ReviewDecision;
import org.bijstand.overview.PlayedCase;
import org.bijstand.privacy.PersonFile;
import org.bijstand.reporting.FactKind;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the privacy officer hands to a person: all of it, in words that the person reads. */
@ApplicationTest
class FileExportTest {

    /** A list of codes as PostgreSQL words the check on a column. */
    private static final Pattern CODES = Pattern.compile("\\(?(\\w+) = ANY \\(\\(?ARRAY\\[([^]]*)]");

    private static final Pattern CODE = Pattern.compile("'([^']*)'");

    private final FieldWords words = new FieldWords(ZoneId.of("Europe/Brussels"));

    @Autowired
    List<PersonalTables> tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSubjects subjects;

    @Autowired
    PersonFile files;

    @Autowired
    FileExport exports;

    @Autowired
    Post post;

    @Autowired
    MovableClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    ApplicationContext beans;

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void everyColumnThatIsHandedOutHasADutchWordOrIsLeftOutOnPurpose() {
        SoftAssertions all = new SoftAssertions();
        holdings()
                .forEach(holding -> jdbc
                        .sql(
                                "select column_name from information_schema.columns where table_schema = 'bijstand' and table_name = ?")
                        .param(holding.table())
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(column -> !holding.hidden().contains(column))
                        .filter(words::isShown)
                        // The partner's name goes out in its place.
                        .map(column -> column.equals("partner_id") ? "partner" : column)
                        .forEach(column -> all.assertThat(words.label(column))
                                .as("%s.%s", holding.table(), column)
                                .isNotEqualTo(column.replace('_', ' '))));

        assertThat(holdings().count()).isGreaterThan(20);
        all.assertAll();
    }

    @Test
    void everyCodeThatIsHandedOutHasADutchWord() {
        SoftAssertions all = new SoftAssertions();
        Stream.concat(holdings().map(Holding::table), Stream.of("mail_decision"))
                .distinct()
                .flatMap(table -> jdbc
                        .sql(
                                "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and conrelid = ?::regclass")
                        .param("bijstand." + table)
                        .query(String.class)
                        .list()
                        .stream())
                .flatMap(check -> CODES.matcher(check).results())
                .forEach(codes -> CODE.matcher(codes.group(2))
                        .results()
                        .forEach(code -> hasWord(all, codes.group(1), code.group(1))));
        codes(FactKind.values()).forEach(code -> hasWord(all, "kind", code));
        codes(Region.values()).forEach(code -> hasWord(all, "region", code));
        codes(InboxState.values()).forEach(code -> hasWord(all, "state", code));
        codes(OutgoingMail.State.values()).forEach(code -> hasWord(all, "state", code));
        codes(ReviewDecision.values()).forEach(code -> hasWord(all, "decision", code));
        codes(Detail.values())
                .forEach(code -> all.assertThat(words.label(code)).as(code).isNotEqualTo(code.replace('_', ' ')));
        hasWord(all, Detail.SCHOOL_COMMUNITY.name(), "GERMAN");
        hasWord(all, Detail.STAIRS.name(), "YES");

        all.assertAll();
    }

    @Test
    void aCaseFromBeginToEndIsReadWithoutTechnicalWords() throws IOException {
        PlayedCase played = played();
        DataSubject person = subjects.byReference(played.memberNumber()).orElseThrow();

        String paper = text(exports.asPdf(person, files.of(person)));

        assertThat(paper)
                .contains(
                        "Hulp Koksijde",
                        "Score van 1 tot 5",
                        "woning: appartement",
                        "dossier afgesloten",
                        "niemand vrij")
                .contains("Begin 10/06/2027 09:00")
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b")
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d")
                .doesNotContainPattern("\\b(PLANNED|PARTLY|MISSED|OPEN|CLOSED|ACCEPTED|RESERVED|CONSUMED|STUDIO)\\b");
        assertThat(files.of(person))
                .allSatisfy(kept -> assertThat(kept.entries())
                        .allSatisfy(entry -> assertThat(entry.keySet())
                                .doesNotContain("partner_id")
                                .filteredOn(words::isShown)
                                .allSatisfy(field ->
                                        assertThat(words.label(field)).isNotEqualTo(field.replace('_', ' ')))));
    }

    @Test
    void theZipHoldsThePaperTheFileForProgramsAndWhatWeSent() throws IOException {
        PlayedCase played = played();

        Map<String, byte[]> parts = zipOf(played.memberNumber());

        assertThat(parts.keySet())
                .startsWith("persoonsgegevens.pdf", "persoonsgegevens.json")
                .contains("bijlagen/001-bijstand.ics");
        assertThat(text(parts.get("persoonsgegevens.pdf"))).contains("Gegevens van " + played.memberNumber());
        assertThat(json.readTree(parts.get("persoonsgegevens.json"))
                        .path("person")
                        .asText())
                .isEqualTo(played.memberNumber());
    }

    @Test
    void theZipHoldsTheFilesThatThePersonSentUnderNamesThatLeadNowhereElse() throws IOException {
        String address = "zip-" + UUID.randomUUID() + "@leden.example";
        post.receive(letter(address));

        Map<String, byte[]> parts = zipOf(address);

        assertThat(parts).containsKeys("bijlagen/001-foto.png", "bijlagen/002-geheim.svg.txt");
        assertThat(parts.get("bijlagen/001-foto.png")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(parts.get("bijlagen/002-geheim.svg.txt"))
                .asString(UTF_8)
                .startsWith("Dit bestand is niet meegegeven: het is een webpagina of een tekening met code.");
    }

    @Test
    void eachFileIsWrittenBeforeTheNextOneIsRead() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        List<Integer> written = new ArrayList<>();
        byte[] photo = new byte[100_000];
        new Random(1).nextBytes(photo);
        Stream<KeptFile> files = Stream.of("in", "uit")
                .flatMap(feature -> Stream.of(1, 2).flatMap(mail -> Stream.of("a.png", "b.png")))
                .map(name -> {
                    written.add(zip.size());
                    return new KeptFile(name, photo);
                });
        DataSubject nobody = DataSubject.ofCases("TB-2026-000000", Set.of());

        exports.asZip(nobody, List.of(), Stream.of(files).flatMap(all -> all), zip);

        assertThat(written).hasSize(8);
        for (int next = 1; next < written.size(); next++) {
            assertThat(written.get(next) - written.get(next - 1)).isGreaterThanOrEqualTo(photo.length);
        }
    }

    private Map<String, byte[]> zipOf(String reference) throws IOException {
        DataSubject person = subjects.byReference(reference).orElseThrow();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        exports.asZip(person, files.of(person), files.files(person), zip);
        return parts(zip.toByteArray());
    }

    private Stream<Holding> holdings() {
        return tables.stream().flatMap(table -> table.holdings().stream());
    }

    private void hasWord(SoftAssertions all, String field, String code) {
        all.assertThat(words.value(field, code)).as("%s of %s", code, field).isNotEqualTo(code);
    }

    private static Stream<String> codes(Enum<?>... codes) {
        return Arrays.stream(codes).map(Enum::name);
    }

    private PlayedCase played() {
        return PlayedCase.called(beans)
                .assessed()
                .accepted()
                .unreported()
                .complained()
                .judgedComplaint()
                .reported()
                .closed();
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] letter(String from) {
        return """
                From: %s
                To: hulp@bijstand.example
                Subject: Attest
                Message-ID: <%s@testmans.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                Hierbij het attest.
                --x
                Content-Type: image/png; name=foto.png
                Content-Disposition: attachment; filename=foto.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --x
                Content-Type: image/svg+xml
                Content-Disposition: attachment; filename*=UTF-8''%%2F..%%2Fge%%E2%%80%%AEheim.svg

                <svg onload="alert(1)"/>
                --x--
                """.formatted(from, UUID.randomUUID()).replace("\n", "\r\n").getBytes(UTF_8);
    }
}
