package org.bijstand.homeassistance.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.Place;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.casefile.recognition.Recognised;
import org.bijstand.mail.inbox.InboxMail;

/** What was recognised in a mail: as answers to the questions of a request, and in words with the reasons. */
final class RecognisedAnswers {

    private RecognisedAnswers() {}

    /** By the keys of the form; what wasn't recognised is left to the case worker. */
    static Map<String, Object> filledIn(InboxMail mail, Recognised recognised) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("requesterKind", recognised.requester());
        answers.put("requesterName", mail.senderName());
        answers.put("requesterPhone", recognised.phone().orElse(null));
        answers.put(
                "requesterEmail", mail.sender() == null ? null : mail.sender().value());
        answers.put("byHand", recognised.member().isEmpty());
        answers.put(
                "memberNumber",
                recognised.member().map(Member::membershipNumber).orElse(null));
        answers.put("language", recognised.language());
        answers.put("postcode", recognised.place().map(Place::postcode).orElse(null));
        if (recognised.requester() == RequesterKind.MEMBER) {
            answers.putAll(nameOf(mail.senderName()));
        }
        return answers;
    }

    /** Only what looks like a first name and a name. */
    private static Map<String, Object> nameOf(String written) {
        String[] parts = written.strip().split("\\s+", 2);
        return parts.length < 2 || written.contains(",")
                ? Map.of()
                : Map.of("firstName", parts[0], "lastName", parts[1]);
    }

    static List<String> inWords(Recognised recognised) {
        List<String> words = new ArrayList<>();
        words.add("Lid: " + member(recognised));
        recognised
                .insz()
                .filter(insz -> recognised.member().isEmpty())
                .map(Insz::masked)
                .ifPresent(insz -> words.add("INSZ: " + insz + " (juist, maar niet in het ledenbestand)"));
        words.add("Aanvrager: %s (%s)"
                .formatted(
                        recognised.requester().label(),
                        recognised.requesterClue().label()));
        words.add("Taal: %s (%s)"
                .formatted(
                        recognised.language().label(), recognised.languageClue().label()));
        words.add("Telefoon: " + recognised.phone().orElse("geen in de mail"));
        words.add("Postcode: "
                + recognised.place().map(place -> place(place, recognised)).orElse("geen in de mail"));
        return words;
    }

    private static String member(Recognised recognised) {
        return recognised
                .member()
                .map(member -> "%s, %s %s (%s)"
                        .formatted(
                                member.membershipNumber(),
                                member.firstName(),
                                member.lastName(),
                                recognised.memberClue().orElseThrow().label()))
                .orElse("niet herkend");
    }

    private static String place(Place place, Recognised recognised) {
        String written = place.postcode() + " " + place.municipalityNl();
        return recognised
                .member()
                .map(member -> member.address().postcode())
                .filter(registered -> !registered.equals(place.postcode()))
                .map(registered -> written + " (het lid woont in " + registered + ": waar is de hulp nodig?)")
                .orElse(written);
    }
}
