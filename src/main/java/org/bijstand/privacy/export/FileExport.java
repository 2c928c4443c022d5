package org.bijstand.privacy.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonalData.Kept;
import org.bijstand.privacy.AccessCategories.AccessList;
import org.springframework.stereotype.Component;

/** A person's whole file to take along: for programs as JSON (GDPR 20), to read as PDF; and the list of article 9. */
@Component
public class FileExport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm");

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

    public byte[] asPdf(AccessList list) {
        return paper.print("privacy/print-access", Map.of("list", list));
    }
}
