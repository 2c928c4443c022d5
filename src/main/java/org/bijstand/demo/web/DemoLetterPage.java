package org.bijstand.demo.web;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one person writes to the service in the name of any member, relative or partner (H1). */
@Controller
@Profile("demo")
@RequestMapping("/demo/postbus/schrijven")
class DemoLetterPage {

    private final DemoPostOffice postOffice;
    private final ReceivedMails mailbox;

    DemoLetterPage(DemoPostOffice postOffice, ReceivedMails mailbox) {
        this.postOffice = postOffice;
        this.mailbox = mailbox;
    }

    /**
     * @param antwoord the mail to answer, none when it is a new letter
     * @param voorbeeld the number of a suggestion to start from
     */
    @GetMapping
    String write(
            @RequestParam(required = false) String antwoord,
            @RequestParam(defaultValue = "0") int voorbeeld,
            Model model) {
        if (antwoord != null) {
            return form(LetterForm.answering(mailbox.mail(antwoord)), List.of(), model);
        }
        if (voorbeeld < 0 || voorbeeld >= Suggestion.ALL.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form(LetterForm.of(Suggestion.ALL.get(voorbeeld)), List.of(), model);
    }

    @PostMapping
    String send(
            LetterForm letter,
            @RequestParam(required = false) MultipartFile bijlage,
            Model model,
            RedirectAttributes afterwards)
            throws IOException, MessagingException {
        List<String> problems = letter.problems();
        if (!problems.isEmpty()) {
            return form(letter, problems, model);
        }
        postOffice.send(addressed(letter, bijlage));
        afterwards.addFlashAttribute(
                "done", "Verstuurd. Binnen de minuut haalt de dienst de mail op; daarna staat ze op de pagina Post.");
        return "redirect:/demo/postbus";
    }

    private DemoLetter addressed(LetterForm letter, MultipartFile upload) throws IOException {
        DemoLetter.File file = upload == null || upload.isEmpty()
                ? null
                : new DemoLetter.File(upload.getOriginalFilename(), type(upload), upload.getBytes());
        if (letter.antwoord().isEmpty()) {
            return new DemoLetter(
                    letter.van().strip(), postOffice.serviceAddress(), letter.onderwerp(), letter.bericht(), "", file);
        }
        ReceivedMail answered = mailbox.mail(letter.antwoord());
        return new DemoLetter(
                letter.van().strip(),
                answered.replyTo(),
                letter.onderwerp(),
                letter.bericht(),
                answered.messageId(),
                file);
    }

    private static String type(MultipartFile upload) {
        return upload.getContentType() == null ? "application/octet-stream" : upload.getContentType();
    }

    private String form(LetterForm letter, List<String> problems, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("problems", problems);
        model.addAttribute("suggestions", Suggestion.ALL);
        model.addAttribute("to", postOffice.serviceAddress());
        model.addAttribute("open", postOffice.isOpen());
        return "demo/schrijven";
    }
}
