package org.bijstand.privacy.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonalData.Kept;
import org.bijstand.casefile.PersonalData.KeptFile;
import org.bijstand.privacy.AccessCategories.AccessList;
import org.springframework.stereotype.Component;

/** A person's whole file to take along: for programs as JSON (GDPR 20), to read as PDF; and the list of article 9. */
@Component
public class FileExport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm");

    private static final int LONGEST_NAME = 100;

    private final ObjectMapper json;
    private final Paper paper;
    private final Clock clock;

    FileExport(ObjectMapper json, Paper paper, Clock clock) {
        this.json = json;
        this.paper = paper;
        this.clock = clock;
    }

    public byte[] asJson(DataSubject person, List<Kept> file) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("made_at", ZonedDateTime.now(clock).toOffsetDateTime().toString());
        whole.put("person", person.reference());
        whole.put("categories", file);
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
        } catch (JsonProcessingException failure) {
            // Without the cause: its message may repeat a value.
            throw new IllegalStateException("the file can't be written as JSON");
        }
    }

    public byte[] asPdf(DataSubject person, List<Kept> file) {
        return paper.print(
                "privacy/print-file",
                Map.of(
                        "person",
                        person.reference(),
                        "made",
                        ZonedDateTime.now(clock).format(MOMENT),
                        "words",
                        new FieldWords(clock.getZone()),
                        "file",
                        file));
    }

    /**
     * All of it: to read, for programs, and the files of the mail, each written before the next one is read.
     *
     * @param to is left open
     */
    public void asZip(DataSubject person, List<Kept> file, Stream<KeptFile> files, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        add(zip, "persoonsgegevens.pdf", asPdf(person, file));
        add(zip, "persoonsgegevens.json", asJson(person, file));
        AtomicInteger number = new AtomicInteger();
        try {
            // Not through an iterator, which would read all files of a feature before it gives the first.
            files.forEachOrdered(kept -> add(zip, number.incrementAndGet(), kept));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, int number, KeptFile kept) {
        try {
            add(zip, "bijlagen/%03d-%s".formatted(number, harmless(kept.name())), kept.content());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** A name can't lead out of its folder, nor read from right to left; its ending stays. */
    private static String harmless(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    public byte[] asPdf(AccessList list) {
        return paper.print("privacy/print-access", Map.of("list", list));
    }
}
