package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MailTemplatesTest {

    private static final MailSettings SETTINGS = new MailSettings(
            new MailAddress("hulp@bijstand.example"), "Bijstand", null, true, "02 000 00 00", Duration.ofHours(24));
    private static final MailAddress LENA = new MailAddress("lena@testmans.example");
    private static final Pattern WORDS_OF_HEALTH = Pattern.compile(
            "ziek|malad|krank|ongeval|accident|unfall|kind|enfant|opname|hospital|hôpital|zorg|soin|pflege",
            Pattern.CASE_INSENSITIVE);

    private final MailTemplates templates = new MailTemplates(SETTINGS);

    private record Visit(LocalDate day, LocalTime from, Hours hours) {}

    @Test
    void everyTextExistsInEachLanguageAndUsesTheSameValues() {
        Map<String, Object> dutch = keysByTemplate("nl");

        assertThat(dutch).isNotEmpty();
        assertThat(keysByTemplate("fr")).isEqualTo(dutch);
        assertThat(keysByTemplate("de")).isEqualTo(dutch);
        assertThat(keysByTemplate("staff"))
                .isNotEmpty()
                .doesNotContainKeys(dutch.keySet().toArray(String[]::new));
    }

    @Test
    void aSubjectTellsNothingButTheCaseNumber() {
        for (String folder : List.of("nl", "fr", "de", "staff")) {
            texts(folder).forEach((name, text) -> {
                String subject = MailTemplate.parse(name, text, "").subject();
                assertThat(subject.replace("[(${caseNumber})]", ""))
                        .as("subject of %s/%s", folder, name)
                        .isNotBlank()
                        .doesNotContain("${")
                        .doesNotContainPattern(WORDS_OF_HEALTH);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeWrittenWithAndWithoutWhatIsOptional(Language language) {
        Map<String, Object> model = Map.ofEntries(
                Map.entry("service", ServiceKind.HOUSEWORK),
                Map.entry("visit", visit()),
                Map.entry("visits", List.of(visit(), visit())),
                Map.entry("hours", Hours.of(6)),
                Map.entry("reasons", List.of("Reden een", "Reden twee")),
                Map.entry(
                        "services", List.of(Map.of("service", ServiceKind.PET_CARE, "reasons", List.of("Reden een")))),
                Map.entry("answerBy", LocalDateTime.parse("2026-11-24T14:00")),
                Map.entry("waitingSince", LocalDateTime.parse("2026-11-24T14:00")),
                Map.entry("replaced", false));

        keysByTemplate(language.name().toLowerCase(Locale.ROOT)).forEach((name, keys) -> {
            Mail mail = Mail.of(name, language, LENA, "TB-2026-000123");
            for (String key : (Iterable<String>) ((java.util.Set<String>) keys)) {
                mail = mail.with(key, model.getOrDefault(key, key.endsWith("Link") ? link() : null));
            }
            RenderedMail written = templates.render(mail);

            assertThat(written.subject()).contains("TB-2026-000123");
            assertThat(written.body())
                    .as(name)
                    .contains("02 000 00 00")
                    .doesNotContain("null", "[", "${", "\n\n\n")
                    .doesNotContainPattern("(?m)\\h$");
        });
    }

    @Test
    void anOfferReadsLikeALetter() {
        RenderedMail offer =
                templates.render(offer(Language.NL).with("keyPoints", List.of("Woning met trap", "Er is een hond")));

        assertThat(MailText.plain(offer.body())).isEqualTo("""
                        Beste partner,

                        We zoeken iemand voor hulp in het huishouden in 1030 Schaarbeek.

                        Het gaat om 6 uur in totaal:

                        - dinsdag 1 december 2026, vanaf 09:00 (2,25 uur)
                        - dinsdag 1 december 2026, vanaf 09:00 (2,25 uur)

                        Goed om te weten:

                        - Woning met trap
                        - Er is een hond

                        Laat het ons weten ten laatste op dinsdag 24 november 2026 om 14:00. U kunt aanvaarden, weigeren of een ander voorstel doen. U hoeft zich niet aan te melden.

                        Antwoord hier:
                        https://bijstand.example/antwoord/abc_-1

                        Of antwoord gewoon op deze e-mail met "ja" of "neen".

                        Aanvaardt u? Dan sturen we u de naam, het adres en het telefoonnummer.

                        Met vriendelijke groeten

                        Het team van Bijstand
                        Telefoon: 02 000 00 00, dag en nacht bereikbaar""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NL | dinsdag 1 december 2026, vanaf 09:00 (2,25 uur)
                    FR | mardi 1er décembre 2026, à partir de 09:00 (2,25 heures)
                    DE | Dienstag, 1. Dezember 2026, ab 09:00 Uhr (2,25 Stunden)
                    """)
    void datesAndAmountsAreWrittenAsInTheLanguage(Language language, String expected) {
        assertThat(templates.render(offer(language)).body()).contains("- " + expected + "\n");
    }

    @Test
    void whatIsNotThereIsNotAnnounced() {
        assertThat(templates
                        .render(offer(Language.NL).with("keyPoints", List.of()))
                        .body())
                .doesNotContain("Goed om te weten");
    }

    @Test
    void aMissingValueStopsTheMail() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.render(Mail.of("offer", Language.NL, LENA, "TB-2026-000123")))
                .withMessageContaining("answerBy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.render(Mail.of("no-such-text", Language.NL, LENA, "TB-2026-000123")));
    }

    @ParameterizedTest
    @CsvSource({"'[[${name}]]'", "'[(${@bean.run()})]'", "'[(${T(Runtime).x})]'", "'[(*{name})]'"})
    void aTextCantRunCode(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> MailTemplate.parse("nl/x", "Subject: x\n\n" + body, ""));
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceHasAName(Language language) {
        MailWords words = new MailWords(language);

        assertThat(Arrays.stream(ServiceKind.values()).map(words::of))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    private Mail offer(Language language) {
        return Mail.of("offer", language, LENA, "TB-2026-000123")
                .with("service", ServiceKind.HOUSEWORK)
                .with("municipality", "1030 Schaarbeek")
                .with("visits", List.of(visit(), visit()))
                .with("hours", Hours.of(6))
                .with("keyPoints", null)
                .with("answerLink", link())
                .with("answerBy", LocalDateTime.parse("2026-11-24T14:00"));
    }

    private static Visit visit() {
        return new Visit(LocalDate.parse("2026-12-01"), LocalTime.of(9, 0), new Hours(9));
    }

    private static URI link() {
        return URI.create("https://bijstand.example/antwoord/abc_-1");
    }

    private static Map<String, Object> keysByTemplate(String folder) {
        return texts(folder).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> MailTemplate.parse(text.getKey(), text.getValue(), "")
                                .keys()));
    }

    private static Map<String, String> texts(String folder) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:mail/" + folder + "/*.txt")) {
                String name = file.getFilename().replace(".txt", "");
                if (!name.equals("signature")) {
                    texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }
}
