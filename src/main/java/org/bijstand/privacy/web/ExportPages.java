package org.bijstand.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.PersonalData.Kept;
import org.bijstand.privacy.PersonFile;
import org.bijstand.privacy.export.FileExport;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A person's whole file, for the person. Sent as forms, so that no address holds whom it is about. */
@Controller
@RequestMapping("/privacy")
class ExportPages {

    private static final String EXPORT = "privacy: uitvoer van een persoon";

    private final DataSubjects subjects;
    private final PersonFile files;
    private final FileExport exports;
    private final PersonTrace trace;

    ExportPages(DataSubjects subjects, PersonFile files, FileExport exports, PersonTrace trace) {
        this.subjects = subjects;
        this.files = files;
        this.exports = exports;
        this.trace = trace;
    }

    @PostMapping("/gegevens.json")
    ResponseEntity<byte[]> asJson(@RequestParam String wie) {
        DataSubject person = person(wie);
        return download(person, "json", MediaType.APPLICATION_JSON, exports.asJson(person, files.of(person)));
    }

    @PostMapping("/gegevens.pdf")
    ResponseEntity<byte[]> asPdf(@RequestParam String wie) {
        DataSubject person = person(wie);
        return download(person, "pdf", MediaType.APPLICATION_PDF, exports.asPdf(person, files.of(person)));
    }

    /** Written straight to the connection: the files of a long case don't fit in memory. */
    @PostMapping("/gegevens.zip")
    void asZip(@RequestParam String wie, HttpServletResponse answer) throws IOException {
        DataSubject person = person(wie);
        trace.leave(person, EXPORT);
        List<Kept> file = files.of(person);
        answer.setContentType("application/zip");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("zip"));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        exports.asZip(person, file, files.files(person), answer.getOutputStream());
    }

    private DataSubject person(String reference) {
        return subjects.byReference(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<byte[]> download(DataSubject person, String extension, MediaType type, byte[] file) {
        trace.leave(person, EXPORT);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(extension))
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(file);
    }

    private static String attachment(String extension) {
        return ContentDisposition.attachment()
                .filename("persoonsgegevens." + extension)
                .build()
                .toString();
    }
}
