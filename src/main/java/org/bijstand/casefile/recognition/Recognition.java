package org.bijstand.casefile.recognition;

import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.InszSearch;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.recognition.MemberSearch.Found;
import org.springframework.stereotype.Component;

/** Reads from a letter what a case worker would otherwise type (H1). Decides nothing and keeps nothing. */
@Component
public class Recognition {

    private final WordLists words = new WordLists();
    private final LanguageGuess languages = new LanguageGuess(words);
    private final RequesterGuess requesters = new RequesterGuess(words);
    private final MemberSearch members;
    private final PostcodeSearch places;
    private final Clock clock;

    public Recognition(MemberRegister register, Postcodes postcodes, Clock clock) {
        this.members = new MemberSearch(register, words);
        this.places = new PostcodeSearch(postcodes, words);
        this.clock = clock;
    }

    public Recognised recognise(Letter letter) {
        Year year = Year.now(clock);
        String text = PlainWords.shortened(letter.subject() + "\n\n" + letter.text());
        Optional<Insz> insz = InszSearch.first(text, year);
        String withoutInsz = InszSearch.hidden(text, year);
        Optional<Found> found = members.find(letter.address(), withoutInsz, insz);
        Optional<Member> member = found.map(Found::member);
        Optional<Language> written = languages.of(text);
        Optional<Language> registered = member.map(Member::language);
        RequesterGuess.Guess requester = requesters.of(letter, member);
        boolean self = requester.clue() == RequesterClue.SENDER;
        return new Recognised(
                member,
                found.map(Found::clue),
                insz,
                insz.isPresent() || members.hasNumber(PhoneSearch.hidden(withoutInsz)),
                places.likeliest(PhoneSearch.hidden(withoutInsz)),
                PhoneSearch.first(withoutInsz),
                registered.or(() -> written).orElse(Language.NL),
                clueOf(registered, written),
                (self ? registered.or(() -> written) : written.or(() -> registered)).orElse(Language.NL),
                requester.kind(),
                requester.clue());
    }

    private static LanguageClue clueOf(Optional<Language> registered, Optional<Language> written) {
        if (registered.isPresent()) {
            return LanguageClue.REGISTER;
        }
        return written.isPresent() ? LanguageClue.WORDS : LanguageClue.NONE;
    }
}
