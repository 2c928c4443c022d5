package org.bijstand.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bijstand.casefile.Language;
import org.bijstand.mail.MailParts;
import org.bijstand.mail.MailSettings;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows all mail of the demo since its start, to and from whomever, so that one person can play every part. */
@Controller
@Profile("demo")
class DemoMailboxPage {

    private static final int SHOWN = 200;
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private final ReceivedMails mailbox;
    private final MailSettings settings;
    private final Function<Instant, String> local;

    DemoMailboxPage(ReceivedMails mailbox, MailSettings settings, Clock clock) {
        this.mailbox = mailbox;
        this.settings = settings;
        DateTimeFormatter form = DateTimeFormatter.ofPattern("EEEE d/MM/yyyy HH:mm", Language.NL.locale())
                .withZone(clock.getZone());
        this.local = form::format;
    }

    @GetMapping("/demo")
    String start() {
        return "redirect:/demo/postbus";
    }

    @GetMapping("/demo/postbus")
    String list(Model model) {
        Map<Boolean, List<ReceivedMail>> byUs =
                mailbox.mails().limit(SHOWN).collect(Collectors.partitioningBy(mail -> mail.isFrom(settings.from())));
        model.addAttribute("mails", byUs.get(true));
        model.addAttribute("written", byUs.get(false));
        model.addAttribute("local", local);
        return "demo/postbus";
    }

    @GetMapping("/demo/postbus/{id}")
    String show(@PathVariable String id, Model model, HttpServletResponse response) {
        ReceivedMail mail = mailbox.mail(id);
        model.addAttribute("mail", mail);
        model.addAttribute("byUs", mail.isFrom(settings.from()));
        model.addAttribute("parts", mail.parts());
        model.addAttribute("headers", mail.headers());
        model.addAttribute("local", local);
        // The mail itself stands in a frame, see below.
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        return "demo/mail";
    }

    /** The HTML part alone: it runs no scripts, loads nothing, and has no part in the session of whoever reads it. */
    @GetMapping("/demo/postbus/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(
                        CONTENT_SECURITY_POLICY,
                        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                                + " style-src 'unsafe-inline'; frame-ancestors 'self'")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(mailbox.mail(id).parts().html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/demo/postbus/{id}/bestand/{number}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number) {
        List<MailParts.File> files = mailbox.mail(id).parts().files();
        if (number < 0 || number >= files.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        MailParts.File file = files.get(number);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name() == null ? "bestand" : file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }
}
