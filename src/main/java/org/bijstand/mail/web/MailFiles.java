package org.bijstand.mail.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bijstand.casefile.CaseRead;
import org.bijstand.engine.access.LineGuard;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.inbox.FileContent;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Files of mail, for whoever may read the mail. Whatever somebody sent us is saved and never opened in the browser, under the
 * type that its content has and not the one that it claims; what could do harm isn't given out at all.
 */
@Controller
class MailFiles {

    /** Of our own mail. */
    private static final Set<String> HARMLESS = Set.of("image/png", "image/jpeg", "application/pdf", "text/plain");

    private final Inbox inbox;
    private final OutgoingMails outgoing;
    private final LineGuard lines;
    private final ApplicationEventPublisher events;

    MailFiles(Inbox inbox, OutgoingMails outgoing, LineGuard lines, ApplicationEventPublisher events) {
        this.lines = lines;
        this.inbox = inbox;
        this.outgoing = outgoing;
        this.events = events;
    }

    @GetMapping("/post/{mailId}/bijlagen/{position}")
    ResponseEntity<byte[]> download(@PathVariable UUID mailId, @PathVariable int position) {
        Optional<String> ofCase = caseOf(mailId);
        ResponseEntity<byte[]> file = received(mailId, position)
                .or(() -> sent(mailId, position))
                .filter(found -> lines.holdOrCareFor(ofCase.orElse(null)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ofCase.ifPresent(caseNumber -> events.publishEvent(new CaseRead(caseNumber, "bijlage van een mail")));
        return file;
    }

    private Optional<ResponseEntity<byte[]>> received(UUID mailId, int position) {
        return inbox.file(mailId, position)
                .map(found -> found.refusal() == null
                        ? download(found.file().safeName(), found.file().kind().mediaType(), found.content())
                        : refused(found));
    }

    private Optional<ResponseEntity<byte[]>> sent(UUID mailId, int position) {
        return outgoing.file(mailId, position)
                .map(file -> download(
                        file.fileName(),
                        HARMLESS.contains(file.contentType())
                                ? file.contentType()
                                : MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        file.content()));
    }

    private Optional<String> caseOf(UUID mailId) {
        return inbox.entry(mailId)
                .map(InboxEntry::caseNumber)
                .or(() -> outgoing.find(mailId).map(OutgoingMail::caseNumber));
    }

    private static ResponseEntity<byte[]> download(String name, String type, byte[] content) {
        return answer(HttpStatus.OK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(clean(name), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }

    private static ResponseEntity<byte[]> refused(FileContent file) {
        String why = "Deze bijlage blijft gesloten: ze is " + file.refusal() + ".\n"
                + "Vraag de afzender om een PDF of een foto. De mail zelf staat nog in de mailbox, voor wie er toch naar moet"
                + " kijken.\n";
        return answer(HttpStatus.FORBIDDEN)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(why.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore());
    }

    /** Without what makes a name read from right to left and end otherwise than it seems to. */
    private static String clean(String name) {
        String clean = name.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return clean.isEmpty() ? "bijlage" : clean;
    }
}
