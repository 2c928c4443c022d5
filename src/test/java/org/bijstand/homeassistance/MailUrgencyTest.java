package org.bijstand.homeassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.DecisionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table by which mail is read sooner. */
class MailUrgencyTest {

    private static final String TABLE = "home-assistance/home-assistance-mail-urgency";
    private static final Pattern RULE = Pattern.compile(
            "contains\\(\\?, \"( [^\"]+ )\"\\)</text>\\s*</inputEntry>\\s*<outputEntry[^>]*>\\s*<text>\"([A-Z]+)\"");

    private final MailUrgency urgency = new MailUrgency(new DecisionFile(TABLE));

    static List<Arguments> rules() throws Exception {
        return RULE.matcher(Files.readString(Path.of("processes", TABLE + ".dmn")))
                .results()
                .map(rule -> Arguments.of(rule.group(1).strip(), Urgency.valueOf(rule.group(2))))
                .toList();
    }

    @Test
    void theTableHasRulesInEachForm() throws Exception {
        long rules = Files.readAllLines(Path.of("processes", TABLE + ".dmn")).stream()
                .filter(line -> line.contains("<rule "))
                .count();

        assertThat(rules()).hasSize((int) rules).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachWordOfTheTableIsFoundWhereverItStands(String words, Urgency level) {
        assertThat(Stream.of(words, words.toUpperCase(), "Kijk: " + words + "!", "hulp " + words + " hulp")
                        .map(urgency::of))
                .allSatisfy(found -> assertThat(found).isGreaterThanOrEqualTo(level));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kunt u mij bellen aub                                   | NORMAL
                    Het is DRINGEND!                                        | URGENT
                    Dringende hulp gevraagd, onmiddellijk aub               | IMMEDIATE
                    Ik ben vannacht opgenomen                               | URGENT
                    Er moet vandaag nog iemand komen                        | IMMEDIATE
                    C'est urgent                                            | URGENT
                    C'est une urgence                                       | IMMEDIATE
                    Elle est hospitalisée d'urgence depuis hier             | NORMAL
                    Elle est tombée cette nuit                              | URGENT
                    Il faut quelqu'un immédiatement                         | IMMEDIATE
                    Il faut quelqu'un immediatement                         | IMMEDIATE
                    Kind krank, dringend                                    | URGENT
                    Können Sie morgen früh jemanden schicken                | URGENT
                    Koennen Sie morgen fruh jemanden schicken               | URGENT
                    Wir brauchen noch heute Hilfe                           | IMMEDIATE
                    Heute Nacht ist er gestürzt                             | URGENT
                    Ich brauche so schnell wie möglich Hilfe                | URGENT
                    Hulp gevraagd met spoed                                 | URGENT
                    Spoed!                                                  | URGENT
                    Dit is een spoedgeval                                   | URGENT
                    Ik lig op spoed                                         | NORMAL
                    Ze werd naar de spoed gebracht                          | NORMAL
                    Hij ligt op de dienst spoedgevallen                     | NORMAL
                    Ze ligt op de spoedafdeling                             | NORMAL
                    Ze ligt op de spoed, met spoed hulp gevraagd            | URGENT
                    Hulp nodig ASAP                                         | URGENT
                    Es ist dringlich                                        | URGENT
                    """)
    void theHighestUrgencyThatAWordGivesCounts(String text, Urgency expected) {
        assertThat(urgency.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Het is niet dringend                                    | NORMAL
                    Niet zo dringend hoor                                   | NORMAL
                    Ce n'est pas urgent                                     | NORMAL
                    Ce n'est pas très urgent                                | NORMAL
                    Ce n'est pas une urgence                                | NORMAL
                    Es ist nicht dringend                                   | NORMAL
                    Das ist nicht so eilig                                  | NORMAL
                    Es ist kein Notfall                                     | NORMAL
                    Er is geen spoed bij                                    | NORMAL
                    Es ist nicht dringlich                                  | NORMAL
                    Het hoeft niet onmiddellijk                             | NORMAL
                    Ik kan niet. Dringend hulp nodig                        | URGENT
                    Ik kan het zelf niet, dringend hulp nodig               | URGENT
                    Niet dringend voor de katten, wel dringend voor mama    | URGENT
                    Ik ben pas vannacht opgenomen                           | URGENT
                    Ik sta op de Dringendweg                                | NORMAL
                    """)
    void whatIsSaidNotToBeUrgentIsNot(String text, Urgency expected) {
        assertThat(urgency.of(text)).isEqualTo(expected);
    }

    @Test
    void aNegationOverTheEndOfALineIsOne() {
        assertThat(urgency.of("Het is helemaal niet\ndringend.")).isEqualTo(Urgency.NORMAL);
        assertThat(urgency.of("Ik kan niet\n\nDringend!")).isEqualTo(Urgency.URGENT);
    }
}
