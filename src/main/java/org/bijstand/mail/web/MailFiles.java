package org.bijstand.mail.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bijstand.casefile.CaseRead;
import org.bijstand.mail.OutgoingMail;
import org.bijstand.mail.OutgoingMails;
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
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Files of mail, for whoever may read the mail. Whatever somebody sent us is saved and never opened in the browser, under a
 * type that runs nothing.
 */
@Controller
class MailFiles {

    private static final Set<String> HARMLESS = Set.of("image/png", "image/jpeg", "application/pdf", "text/plain");

    private record Download(String name, String type, byte[] content) {}

    private final Inbox inbox;
    private final OutgoingMails outgoing;
    private final ApplicationEventPublisher events;

    MailFiles(Inbox inbox, OutgoingMails outgoing, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.outgoing = outgoing;
        this.events = events;
    }

    @GetMapping("/post/{mailId}/bijlagen/{position}")
    ResponseEntity<byte[]> download(@PathVariable UUID mailId, @PathVariable int position) {
        Download file = received(mailId, position)
                .or(() -> sent(mailId, position))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        caseOf(mailId).ifPresent(caseNumber -> events.publishEvent(new CaseRead(caseNumber, "bijlage van een mail")));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(clean(file.name), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(safe(file.type))
                .body(file.content);
    }

    private Optional<String> caseOf(UUID mailId) {
        return inbox.entry(mailId)
                .map(InboxEntry::caseNumber)
                .or(() -> outgoing.find(mailId).map(OutgoingMail::caseNumber));
    }

    private Optional<Download> received(UUID mailId, int position) {
        return inbox.file(mailId, position)
                .map(found -> new Download(found.file().name(), found.file().contentType(), found.content()));
    }

    private Optional<Download> sent(UUID mailId, int position) {
        return outgoing.file(mailId, position)
                .map(file -> new Download(file.fileName(), file.contentType(), file.content()));
    }

    /** The type without its parameters, as far as it is one of the few that nothing can hide in. */
    private static MediaType safe(String claimed) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType(claimed);
            String plain = type.getType() + "/" + type.getSubtype();
            return HARMLESS.contains(plain) ? MediaType.parseMediaType(plain) : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMimeTypeException nonsense) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** Without what makes a name read from right to left and end otherwise than it seems to. */
    private static String clean(String name) {
        String clean = name.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return clean.isEmpty() ? "bijlage" : clean;
    }
}
