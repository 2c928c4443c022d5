package org.bijstand.casefile.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.Place;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.RequesterKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final String STRANGER = "iemand@post.example";

    private final Clock november2026 = Clock.fixed(Instant.parse("2026-11-23T01:14:00Z"), ZoneId.of("Europe/Brussels"));
    private final Recognition recognition = new Recognition(new RegisterOfThree(), new Postcodes(), november2026);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mijn lidnummer is 100001.                          | 100001
                    Lidnr: 100.001                                     | 100001
                    lid 100 001, Schaarbeek                            | 100001
                    numéro de membre r-2002 (1080)                     | R-2002
                    Mitglied 3003, 4700 Eupen                          | 3003
                    Ik ben Lena, 100001.                               | 100001
                    Mijn buur heeft R-2002, mijn lidnummer is 100001   | 100001
                    INSZ 85.07.30-033.28                               | 100001
                    Bel 3003 op het intern nummer                      |
                    Lidnummer 100002                                   |
                    """)
    void aMemberIsFoundByTheNumberInTheText(String text, String number) {
        assertThat(in(text).member().map(Member::membershipNumber)).isEqualTo(Optional.ofNullable(number));
    }

    @Test
    void aMemberIsFoundByAnAddressThatNobodyElseHas() {
        Recognised known = recognition.recognise(new Letter("Lena.Testmans@post.example", "", "help", ""));
        Recognised shared = recognition.recognise(new Letter(RegisterOfThree.SHARED, "", "help", ""));

        assertThat(known.member().map(Member::membershipNumber)).contains("100001");
        assertThat(known.memberClue()).contains(MemberClue.ADDRESS);
        assertThat(shared.member()).isEmpty();
    }

    @Test
    void aNumberInTheTextSaysMoreThanTheSendersAddress() {
        Recognised letter = recognition.recognise(
                new Letter("lena.testmans@post.example", "Lena Testmans", "", "Ma mère, numéro de membre R-2002"));

        assertThat(letter.member().map(Member::membershipNumber)).contains("R-2002");
        assertThat(letter.requester()).isEqualTo(RequesterKind.RELATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85073003328",
                "85.07.30-033.28",
                "85.07.30 - 033.28",
                "85 07 30 033 28",
                "850730-033-28",
                "850730 033 28",
                "85/07/30-033/28",
                "85.07.30–033.28",
                "INSZ:85.07.30-033.28."
            })
    void anInszIsReadInEveryUsualSpelling(String written) {
        assertThat(in("Mijn rijksregisternummer is " + written + " dank u")
                        .insz()
                        .map(Insz::digits))
                .contains("85073003328");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85073003329",
                "+32470000001",
                "0470 00 00 01",
                "BE68 5390 0754 7034",
                "185073003328",
                "850730033281"
            })
    void elevenDigitsThatAreNoInszAreNone(String written) {
        assertThat(in("Nummer " + written).insz()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ik woon in 1030 Schaarbeek                                    | 1030
                    Elle habite 1080 Molenbeek                                    | 1080
                    Schaarbeek (1030)                                             | 1030
                    jemanden nach 4700 Eupen schicken                             | 4700
                    Proefstraat 12, 9000 Gent                                     | 9000
                    Proefstraat 12,9000 Gent                                      | 9000
                    B-9000 Gent                                                   | 9000
                    Op 12 november 2018 gevallen, 9000                            | 9000
                    In 2018 gevallen in 2018 Antwerpen                            | 2018
                    Gevallen in 2018                                              |
                    Steenweg 1250, Gent                                           |
                    Brusselsesteenweg 1250, 9000 Gent                             | 9000
                    Steenweg 1250, postcode 2000                                  | 2000
                    Rue de l'Essai 1300, 1080 Bruxelles                           | 1080
                    Het kostte 1500 euro                                          |
                    Bel 02 000 1030 of 0470 00 10 30                              |
                    Ziekenhuis in 9000 Gent, maar ik woon in 1030 Schaarbeek      | 1030
                    PLZ 4700                                                      | 4700
                    code postal : 1080                                            | 1080
                    Postcode 1999                                                 |
                    1.030 keer                                                    |
                    """)
    void aPostcodeIsToldFromYearsHousesAndAmounts(String text, String postcode) {
        assertThat(in(text).place().map(Place::postcode)).isEqualTo(Optional.ofNullable(postcode));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    U kunt mij bellen op 0470 00 00 01.    | 0470 00 00 01
                    gsm 0470/00.00.01                      | 0470 00 00 01
                    +32 470 00 00 01                       | 0470 00 00 01
                    0032470000001                          | 0470 00 00 01
                    tel. 02/511 22 33                      | 02 511 22 33
                    +49 30 901820                          | +49 30 901820
                    85.07.30-033.28                        |
                    Van 8 tot 12 uur, 40 graden            |
                    """)
    void aTelephoneNumberIsWrittenTheBelgianWay(String text, String phone) {
        assertThat(in(text).phone()).isEqualTo(Optional.ofNullable(phone));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kunt u mij bellen aub                           | NL | WORDS
                    Pouvez-vous m'appeler, merci                    | FR | WORDS
                    Können Sie mich bitte anrufen                   | DE | WORDS
                    Konnen Sie bitte jemanden nach Eupen schicken   | DE | WORDS
                    Ma mere est a l'hopital                         | FR | WORDS
                    help                                            | NL | NONE
                    ???                                             | NL | NONE
                    """)
    void aLanguageIsToldByItsCommonWords(String text, Language language, LanguageClue clue) {
        assertThat(in(text).language()).isEqualTo(language);
        assertThat(in(text).languageClue()).isEqualTo(clue);
    }

    @Test
    void aMemberIsServedAsTheRegisterSaysAndTheSenderAnsweredAsTheyWrite() {
        Recognised letter = recognition.recognise(
                new Letter(STRANGER, "Karim Essai", "", "Guten Tag, meine Mutter braucht Hilfe, Mitglied R-2002"));

        assertThat(letter.language()).isEqualTo(Language.FR);
        assertThat(letter.answerIn()).isEqualTo(Language.DE);
    }

    @Test
    void aMemberWhoWritesIsAnsweredAsTheRegisterSays() {
        Recognised letter = recognition.recognise(
                new Letter("lena.testmans@post.example", "", "", "Bonjour, je suis à l'hôpital avec ma hanche"));

        assertThat(letter.answerIn()).isEqualTo(Language.NL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sociale dienst AZ Voorbeeld | Beste collega's             | SOCIAL_WORKER
                    Karim Essai                 | Je suis assistante sociale  | SOCIAL_WORKER
                    Karim Probe                 | Sozialdienst, Klinik Eupen  | SOCIAL_WORKER
                    Mira Testmans               | Mijn moeder is gevallen     | RELATIVE
                    Karim Essai                 | Ma mère est tombée          | RELATIVE
                    Anna Probe                  | mein Sohn hat Fieber        | RELATIVE
                    Testmans, Lena              | Mijn zoon, ons lid 100001   | MEMBER
                    Mira Testmans               | hulp voor lid 100001        | RELATIVE
                    x                           | help                        | MEMBER
                    """)
    void whoAsksIsGuessed(String name, String text, RequesterKind kind) {
        assertThat(recognition.recognise(new Letter(STRANGER, name, "", text)).requester())
                .isEqualTo(kind);
    }

    @Test
    void aSocialServiceIsKnownByItsAddress() {
        assertThat(recognition
                        .recognise(new Letter("sociale.dienst@az-voorbeeld.example", "", "vraag", ""))
                        .requester())
                .isEqualTo(RequesterKind.SOCIAL_WORKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "85.07.30-", "0470 ", "a.", "lid 1", "(", "\n", "1030 1 "})
    @Timeout(5)
    void aTextThatGoesOnAndOnIsReadInNoTime(String piece) {
        assertThat(in(piece.repeat(200_000)).memberClue()).isEmpty();
    }

    private Recognised in(String text) {
        return recognition.recognise(new Letter(STRANGER, "", "", text));
    }
}
