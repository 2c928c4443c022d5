package org.bijstand.casefile.recognition;

import java.util.Optional;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.Place;
import org.bijstand.casefile.RequesterKind;

/**
 * What could be read from a letter, each with the reason (H1). A guess: whoever takes the request looks at it.
 *
 * @param member whom it seems to be about
 * @param memberClue empty when there is no member
 * @param insz a right one that stands in the text, whether or not the register knows it
 * @param numberWritten whether something like a membership number or an INSZ stands in the text, known or not
 * @param place where the letter says that somebody lives
 * @param phone in the Belgian way of writing
 * @param language in which to serve the member
 * @param answerIn the language of the sender, in which to answer
 */
public record Recognised(
        Optional<Member> member,
        Optional<MemberClue> memberClue,
        Optional<Insz> insz,
        boolean numberWritten,
        Optional<Place> place,
        Optional<String> phone,
        Language language,
        LanguageClue languageClue,
        Language answerIn,
        RequesterKind requester,
        RequesterClue requesterClue) {

    /** Without anything personal, so that a log never shows it. */
    @Override
    public String toString() {
        return "recognised by " + memberClue + ", " + languageClue + ", " + requesterClue;
    }
}
