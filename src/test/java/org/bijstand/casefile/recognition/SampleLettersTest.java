package org.bijstand.casefile.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.Place;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.mail.inbox.mime.MimeReader;
import org.bijstand.mail.inbox.mime.ReadMail;
import org.bijstand.testing.SampleMail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recognised in each of the sample requests. */
class SampleLettersTest {

    private final Clock november2026 = Clock.fixed(Instant.parse("2026-11-23T01:14:00Z"), ZoneId.of("Europe/Brussels"));
    private final Recognition recognition = new Recognition(new RegisterOfThree(), new Postcodes(), november2026);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    request-member-nl                 | Lena Testmans               | 100001 | 100001 | 1030 | 0470 00 00 01 | NL | MEMBER
                    request-relative-fr               | Karim Essai                 | R-2002 | R-2002 | 1080 | 0470 00 00 02 | FR | RELATIVE
                    request-social-worker-nl          | Sociale dienst AZ Voorbeeld |        |        | 2800 |               | NL | SOCIAL_WORKER
                    request-html-only-de              | Anna Probe                  | 3003   | 3003   | 4700 |               | DE | MEMBER
                    request-iso-8859-15-photo         | Peeters, Jo                 |        |        | 9000 |               | NL | MEMBER
                    request-unknown-sender-no-details |                             |        |        |      |               | NL | MEMBER
                    injection-subject                 |                             |        |        |      |               | NL | MEMBER
                    """)
    void aSampleIsUnderstood(
            String sample,
            String name,
            String number,
            String member,
            String postcode,
            String phone,
            Language language,
            RequesterKind requester) {
        Map<String, String> places = number == null ? Map.of() : Map.of("MEMBER_NO", number);
        ReadMail mail = MimeReader.read(SampleMail.of(sample, places));

        Recognised recognised = recognition.recognise(new Letter(
                "iemand@post.example", name == null ? "" : name, mail.headers().text("Subject"), mail.text()));

        assertThat(recognised.member().map(Member::membershipNumber)).isEqualTo(Optional.ofNullable(member));
        assertThat(recognised.place().map(Place::postcode)).isEqualTo(Optional.ofNullable(postcode));
        assertThat(recognised.phone()).isEqualTo(Optional.ofNullable(phone));
        assertThat(recognised.language()).isEqualTo(language);
        assertThat(recognised.requester()).isEqualTo(requester);
    }
}
