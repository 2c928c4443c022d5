package org.bijstand.demo.web;

import java.util.ArrayList;
import java.util.List;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.mail.MailAddress;

/**
 * What somebody filled in to write to the service.
 *
 * @param van their address
 * @param antwoord the mail that they answer, by its id on the page; empty when none
 */
record LetterForm(String van, String onderwerp, String bericht, String antwoord) {

    private static final int LONGEST_SUBJECT = 200;

    LetterForm {
        van = van == null ? "" : van;
        onderwerp = onderwerp == null ? "" : onderwerp;
        bericht = bericht == null ? "" : bericht;
        antwoord = antwoord == null ? "" : antwoord;
    }

    static LetterForm of(Suggestion suggestion) {
        return new LetterForm(suggestion.from(), suggestion.subject(), suggestion.text(), "");
    }

    /** An answer with what it answers below, as mail programs write it. */
    static LetterForm answering(ReceivedMail mail) {
        String quoted = mail.parts().text().lines().map("> "::concat).reduce("", (text, line) -> text + line + "\n");
        return new LetterForm(mail.to(), "Re: " + mail.subject(), "\n\n\nBijstand schreef:\n" + quoted, mail.id());
    }

    /** In words that name the field; empty when all is well. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        try {
            MailAddress.of(van, "Uw e-mailadres");
        } catch (InvalidInput wrong) {
            problems.add(wrong.getMessage());
        }
        if (onderwerp.length() > LONGEST_SUBJECT || onderwerp.chars().anyMatch(Character::isISOControl)) {
            problems.add("'Onderwerp' mag hoogstens 200 tekens lang zijn, op één regel. Kort het in.");
        }
        if (bericht.isBlank()) {
            problems.add("'Bericht' is leeg. Schrijf wat u nodig hebt.");
        }
        return problems;
    }
}
