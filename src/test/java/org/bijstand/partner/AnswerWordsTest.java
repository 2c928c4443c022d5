package org.bijstand.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.bijstand.partner.AnswerReading.Verdict;
import org.bijstand.testing.DecisionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners write back, in the words of people in a hurry; read with the table of the product itself. */
class AnswerWordsTest {

    private static final AnswerWords WORDS =
            new AnswerWords(new DecisionFile("home-assistance/partner-answer-phrases"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ok voor ons, we zijn er vrijdag om 9u.\n\nMvg",
                "ja",
                "Ja.",
                "JA!!",
                "Ja hoor, dat is goed voor ons",
                "Ok",
                "oké",
                "Okay, we doen het!",
                "Akkoord",
                "Akkoord, tot vrijdag.\n\nMet vriendelijke groeten,\nPoetsdienst Testdorp",
                "Beste, in orde voor ons. Groeten, Tine",
                "Prima, komt in orde.",
                "Wij aanvaarden deze opdracht.",
                "We nemen de opdracht aan",
                "Ik aanvaard. Groeten",
                "Geen probleem, we doen het.",
                "Geen enkel probleem!",
                "Dat lukt",
                "Ja, we helpen graag.",
                "Hallo, wij bevestigen. Tot dan!",
                "Oui",
                "Oui, c’est bon pour nous.",
                "D'accord, nous serons là vendredi à 9h.",
                "ok pour nous",
                "OK, ça marche. Bien à vous",
                "Nous acceptons la mission. Cordialement, l’équipe",
                "Bonjour, pas de problème.",
                "Aucun souci, avec plaisir",
                "J'accepte",
                "Entendu, à vendredi !",
                "Bonjour,\nça va pour nous.\nBien cordialement",
                "Oui bien sûr",
                "Nous confirmons. Merci",
                "Ja, geht in Ordnung.",
                "Ja gerne",
                "Ja, gerne! Mit freundlichen Grüßen",
                "Einverstanden.",
                "Kein Problem, machen wir.",
                "Wir übernehmen den Auftrag.",
                "In Ordnung, bis Freitag",
                "Guten Morgen, ja, passt uns.",
                "Geht klar",
                "Wir nehmen an. Viele Grüße",
                "Beste Carla, ok voor ons.\n\nMet vriendelijke groeten,\nTine Testmans\nThuiszorg Testdorp vzw",
                "ok\n-- \nPoetsdienst Testdorp, enkel bereikbaar op maandag, vragen? bel 0470 00 00 01"
            })
    void whatIsPlainlyAYesAccepts(String text) {
        assertThat(WORDS.read(text)).isEqualTo(new AnswerReading(Verdict.ACCEPTS, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neen",
                "Nee.",
                "Nee, sorry",
                "Neen, dat lukt ons niet deze week.",
                "Helaas, wij zijn volzet.",
                "Wij zijn volgeboekt",
                "Sorry, niemand vrij.",
                "Spijtig genoeg kunnen we niet helpen.",
                "Dat is voor ons niet mogelijk",
                "Het lukt niet, we hebben geen personeel",
                "Wij weigeren deze opdracht",
                "We kunnen dit niet opnemen, groeten",
                "Dit is te ver voor ons",
                "Nee bedankt",
                "Nee, we zitten vol",
                "Bonjour, désolé, nous sommes complets cette semaine.",
                "non, complet",
                "Non",
                "Non merci.",
                "Malheureusement, ce n'est pas possible.",
                "Impossible pour nous",
                "Nous ne pouvons pas.",
                "Nous refusons la mission.",
                "desole, nous ne pouvons pas vous aider",
                "Personne de disponible",
                "C’est trop loin",
                "Nous sommes débordés",
                "Nein",
                "Nein danke",
                "Leider nicht möglich.",
                "Wir sind ausgebucht.",
                "Das schaffen wir nicht",
                "Leider können wir nicht. Mit freundlichen Grüßen",
                "Wir lehnen ab",
                "Keine Kapazität",
                "Das geht leider nicht",
                "Zu kurzfristig",
                "Neen.\nGroeten, An, Prima Thuiszorg"
            })
    void whatIsPlainlyANoDeclines(String text) {
        assertThat(WORDS.read(text).verdict()).isEqualTo(Verdict.DECLINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n ",
                "👍",
                "Beste",
                "Vrijdag lukt niet, maar maandag zou kunnen als het maar 2 uur is. Wat denkt u?",
                "niet ok",
                "Dat is niet ok voor ons",
                "ok, maar enkel dinsdag",
                "ok voor maandag",
                "ok voor donderdag en vrijdag",
                "Vrijdag ok",
                "We doen het maandag",
                "Ok, maandag dan",
                "Ok voor 2 uur",
                "Ok, 2 uren",
                "Ok, u kunt mijn collega bellen",
                "Ok, goed ontvangen",
                "Ok, ik bekijk het en laat iets weten",
                "Ok?",
                "Kan het ook op 12 oktober",
                "Ok op 12 oktober",
                "ja als het later mag",
                "Ja, we zijn volzet",
                "Ja, helaas",
                "Nee hoor, prima",
                "Nee, geen probleem",
                "we kunnen het niet niet doen",
                "Wij weigeren niet",
                "We zijn niet volzet",
                "We zijn nog niet volzet, ja",
                "nog niet",
                "misschien",
                "Ik kan de link niet openen",
                "Ja, wij willen dit niet",
                "Ja, voor de halve dag",
                "Ik heb verlof",
                "Ok, wij vragen het na bij Tine en weten morgen meer",
                "Neen, tenzij later",
                "Wie is dit",
                "oui mais non",
                "oui mais seulement le matin",
                "Oui, lundi",
                "oui pour vendredi",
                "ok pour 2 heures",
                "D'accord si c'est l'après-midi",
                "Nous ne refusons pas",
                "Nous ne sommes pas complets",
                "pas d’accord",
                "Oui, bien reçu, nous revenons vers vous",
                "peut-être",
                "non seulement nous venons, nous apportons le matériel",
                "Pouvez-vous m'appeler ?",
                "À quelle heure ?",
                "Oui ou non, je ne sais pas encore",
                "Plutôt mardi",
                "Nous sommes en congé",
                "ja, leider nicht möglich",
                "Ja, aber erst ab 10 Uhr",
                "Ja, wenn es Dienstag sein kann",
                "Nur am Freitag",
                "Freitag geht",
                "Ja, 2 Stunden",
                "Wir lehnen nicht ab",
                "Wir sagen nicht ab",
                "Wir sind nicht ausgebucht",
                "Vielleicht",
                "Können Sie mich anrufen?",
                "Ja, ich prüfe das und melde mich",
                "nicht einverstanden",
                "Das passt nicht",
                "Wir sind im Urlaub",
                "Ja oder nein?",
                "E-Mail erhalten, ok",
                "Ok, ik geef het door aan de planning",
                "In orde, de planning neemt hiervoor met u contact op",
                "Ok, on transmet au service planning",
                "Gerne leite ich das weiter",
                "Gern geschehen",
                "Graag gedaan",
                "Uw mail is in orde aangekomen",
                "Ok, wordt doorgestuurd",
                "Beste, dank voor uw mail. Groeten An, Prima Thuiszorg",
                "Bonjour, merci pour votre mail. Cordialement, Oui Services",
                "Nee, ik geef het door aan de planning en die belt u dan terug"
            })
    void whatCanBeTakenInAnotherWayIsForAPerson(String text) {
        assertThat(WORDS.read(text)).isEqualTo(new AnswerReading(Verdict.UNCLEAR, null));
    }

    /** A phrase with a capital, an accent or a comma in it would never be found. */
    @Test
    void everyPhraseOfTheTableIsWrittenAsTheWordsAreThatItIsLookedForIn() throws IOException {
        String table = Files.readString(Path.of("processes/home-assistance", AnswerWords.DECISION + ".dmn"));
        List<String> phrases = Pattern.compile("contains\\(\\?, \"([^\"]*)\"\\)")
                .matcher(table)
                .results()
                .map(phrase -> phrase.group(1))
                .toList();

        assertThat(phrases)
                .hasSizeGreaterThan(300)
                .allSatisfy(phrase -> assertThat(AnswerWords.plain(phrase)).isEqualTo(phrase));
    }

    @Test
    void whoSaysWhyItDeclinesIsUnderstoodToo() {
        assertThat(WORDS.read("Helaas, wij zijn volzet.").reason()).isEqualTo(DeclineReason.NO_STAFF);
        assertThat(WORDS.read("C’est trop loin").reason()).isEqualTo(DeclineReason.TOO_FAR);
        assertThat(WORDS.read("Nein, zu kurzfristig.").reason()).isEqualTo(DeclineReason.TOO_SOON);
        assertThat(WORDS.read("Nee bedankt").reason()).isEqualTo(DeclineReason.OTHER);
    }

    @Test
    void whoWritesALotHasMoreToSayThanYes() {
        assertThat(WORDS.read("ja " + "blij ".repeat(70)).verdict()).isEqualTo(Verdict.UNCLEAR);
    }
}
