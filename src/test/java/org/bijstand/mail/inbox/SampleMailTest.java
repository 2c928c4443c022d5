package org.bijstand.mail.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.MailSettings;
import org.bijstand.mail.inbox.mime.MimeReader;
import org.bijstand.mail.inbox.mime.QuotedText;
import org.bijstand.mail.inbox.mime.ReadMail;
import org.bijstand.testing.SampleMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample is taken for what its name says, and says what its writer wrote. */
class SampleMailTest {

    private static final Map<String, InboxKind> KINDS = Map.of(
            "request", InboxKind.REQUEST,
            "injection", InboxKind.REQUEST,
            "reply", InboxKind.REPLY,
            "auto", InboxKind.AUTOMATIC,
            "loop", InboxKind.AUTOMATIC,
            "bounce", InboxKind.BOUNCE,
            "list", InboxKind.LIST,
            "spam", InboxKind.SPAM,
            "broken", InboxKind.UNREADABLE,
            "encrypted", InboxKind.UNREADABLE);

    private final MailSettings settings =
            new MailSettings(new MailAddress("hulp@bijstand.example"), "Bijstand", null, true, "02 000 00 00", null);
    private final OneSentMail sentMails = new OneSentMail();
    private final OwnMail ownMail = new OwnMail(sentMails, settings);
    private final Sorting sorting = new Sorting(ownMail);
    private final InboxReader reader = new InboxReader(ownMail, sentMails);

    static Stream<Arguments> samples() {
        return SampleMail.names().stream().map(name -> Arguments.of(name, KINDS.get(name.split("-")[0])));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsWhatItsNameSays(String name, InboxKind kind) {
        Verdict verdict = verdict(name);

        assertThat(verdict.kind()).isEqualTo(kind);
        boolean putAside = Stream.of("list", "spam", "broken", "encrypted").anyMatch(name::startsWith);
        assertThat(verdict.reason().isPresent()).isEqualTo(putAside);
        if (name.startsWith("reply") || name.startsWith("bounce")) {
            assertThat(verdict.answered()).contains(OneSentMail.OFFER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "broken-no-boundary-end, UNREADABLE",
        "broken-no-headers, UNREADABLE",
        "broken-no-sender, NO_SENDER",
        "broken-no-sender-line, NO_SENDER",
        "encrypted-smime, ENCRYPTED",
        "encrypted-pgp, ENCRYPTED",
        "encrypted-pgp-inline, ENCRYPTED",
        "list-newsletter, LIST",
        "spam-flagged, SPAM"
    })
    void whatIsPutAsideHasAReason(String name, QuarantineReason reason) {
        assertThat(verdict(name).reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reply-partner-accept-nl | Ok voor ons, we zijn er vrijdag om 9u.//Mvg",
                "reply-partner-decline-fr | Bonjour, désolé, nous sommes complets cette semaine.",
                "reply-partner-accept-below-quote-de | Ja, geht in Ordnung.",
                "reply-outlook-nl | Akkoord, wij komen.//Groeten/Poetsdienst",
                "reply-outlook-html-fr | Non, désolé.",
                "reply-gmail-fr | Oui, c'est bon pour nous.",
                "reply-gmail-html-nl | Ja, dat lukt.",
                "reply-iphone-de | Leider nein, wir sind voll.//Von meinem iPhone gesendet",
                "reply-apple-nl | Prima, wij nemen deze opdracht aan en komen vrijdag om negen uur.",
                "reply-original-message-nl | Nee, deze week is volzet.",
                "reply-unmarked-quote-de | In Ordnung."
            })
    void anAnswerIsReadWithoutWhatItQuotes(String name, String words) {
        assertThat(mail(name).newText()).isEqualTo(words.replace("/", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request-html-only-de | Können Sie morgen früh jemanden nach 4700 Eupen schicken?",
                "request-iso-8859-15-photo | Arm in gips, € kan niet werken.",
                "request-member-nl | Mijn lidnummer is 100001.",
                "request-raw-8bit-fr | Merci de m’appeler.",
                "request-urgent-de | Kinder in 4780 Sankt Vith.",
                "request-forwarded-nl | woont alleen in 9000 Gent.",
                "request-signed | kan er iemand mee?",
                "injection-subject | ${jndi:ldap://x} {{7*7}}",
                "broken-no-boundary-end | !!!not base64!!!"
            })
    void whatWasWrittenCanBeRead(String name, String words) {
        assertThat(mail(name).text()).containsIgnoringCase(words);
    }

    @Test
    void whatAnHtmlMailHidesIsNotShown() {
        assertThat(mail("request-html-only-de").text())
                .startsWith("Guten Abend,\n\nmein Sohn")
                .doesNotContain("alert", "tracker", "<");
    }

    @Test
    void senderAndSubjectAreOneLineEach() {
        assertThat(mail("injection-subject").subject()).isEqualTo("Hulp Bcc: all@post.example");
        assertThat(mail("request-raw-8bit-fr").senderName()).isEqualTo("Zoé Exemple");
        assertThat(mail("request-urgent-de").subject()).isEqualTo("Hilfe benötigt");
        assertThat(mail("request-urgent-de").senderName()).isEqualTo("Jürgen Muster");
        assertThat(mail("request-iso-8859-15-photo").senderName()).isEqualTo("Peeters, Jo");
        assertThat(mail("request-relative-fr").subject()).isEqualTo("Ma mère est à l’hôpital");
    }

    @Test
    void namesOfFilesHaveNoPathAndHideNothing() {
        assertThat(mail("request-hostile-file-names").files())
                .extracting(MailFile::name)
                .containsExactly("passwd", "toegnpmmets.pdf", "verslag geëvalueerd.docx", "bericht.eml");
        assertThat(mail("request-iso-8859-15-photo").files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("attest.jpg");
            assertThat(file.contentType()).isEqualTo("image/jpeg");
            assertThat(file.size()).isEqualTo(287);
        });
    }

    @Test
    void aSenderWhomTheirOwnDomainDisownsMayAskButNotDecide() {
        assertThat(mail("request-dmarc-fail").sure()).isFalse();
        assertThat(mail("request-member-nl").sure()).isTrue();
    }

    @Test
    void whatAServerTellsWhileItStillTriesIsNoFailure() {
        assertThat(Sorting.failure(read("bounce-delayed"))).isEmpty();
        assertThat(Sorting.failure(read("bounce-user-unknown"))).contains("5.1.1");
        assertThat(Sorting.failure(read("bounce-exchange"))).contains("5.2.2");
        assertThat(Sorting.failure(read("bounce-plain-text"))).contains("");
    }

    @Test
    void anAnswerNeverGoesToOurselves() {
        byte[] message =
                "From: jo@post.example\nReply-To: hulp+abcdefgh234567xy@bijstand.example\n\nhallo".getBytes(UTF_8);

        assertThat(reader.read(stored(message)).sender()).isEqualTo(new MailAddress("jo@post.example"));
    }

    @Test
    void whereAnAnswerIsWantedSaysNothingAboutWhoWrote() {
        InboxMail forged = reader.read(
                stored("From: mallory@post.example\nReply-To: partner@poetsdienst.example\n\nja".getBytes(UTF_8)));
        InboxMail twice = reader.read(
                stored("From: partner@poetsdienst.example\nFrom: mallory@post.example\n\nja".getBytes(UTF_8)));

        assertThat(forged.from()).isEqualTo(new MailAddress("mallory@post.example"));
        assertThat(forged.sender()).isEqualTo(new MailAddress("partner@poetsdienst.example"));
        assertThat(twice.from()).as("one of two senders").isNull();
    }

    @Test
    void aLineOfAHundredThousandUnderscoresIsReadOnce() {
        String underscores = "_".repeat(100_000);
        long begin = System.nanoTime();

        assertThat(QuotedText.remove(underscores + "x")).isEqualTo(underscores + "x");
        assertThat(QuotedText.remove("ja\n" + underscores)).isEqualTo("ja");
        assertThat(QuotedText.remove("_________")).isEqualTo("_________");

        System.out.printf("A hundred thousand underscores: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }

    private Verdict verdict(String name) {
        byte[] message = SampleMail.of(name, OneSentMail.ANSWERING);
        ReadMail mail = MimeReader.read(message);
        return sorting.sort(stored(message), mail, reader.sender(mail));
    }

    private ReadMail read(String name) {
        return MimeReader.read(SampleMail.of(name, OneSentMail.ANSWERING));
    }

    private InboxMail mail(String name) {
        return reader.mail(stored(SampleMail.of(name, OneSentMail.ANSWERING)), read(name), Optional.empty());
    }

    private static StoredMail stored(byte[] message) {
        return new StoredMail(
                UUID.nameUUIDFromBytes(new String(message, ISO_8859_1).getBytes(UTF_8)),
                Instant.EPOCH,
                message,
                true,
                InboxState.STORED,
                null,
                null);
    }
}
