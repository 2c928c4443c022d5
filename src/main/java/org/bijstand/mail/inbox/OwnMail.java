package org.bijstand.mail.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.casefile.RoleAddresses;
import org.bijstand.mail.MailSettings;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.SentMails;
import org.bijstand.mail.inbox.mime.MimeHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds the mail of ours that a message answers or reports about: by the token in the address that it was sent to, then by
 * the one in its subject, then by our Message-ID. Who sent it never counts (H7).
 */
@Component
class OwnMail implements RoleAddresses {

    private static final int MOST_LOOKUPS = 20;
    private static final List<String> RECIPIENTS = List.of("To", "Cc", "Delivered-To", "X-Original-To");
    private static final Pattern SUBJECT_TOKEN = Pattern.compile("\\[([a-z2-7]{16})]", Pattern.CASE_INSENSITIVE);

    private final SentMails sentMails;
    private final List<String> addresses;
    private final Pattern addressToken;
    private final Pattern messageId;

    OwnMail(SentMails sentMails, MailSettings settings) {
        this.sentMails = sentMails;
        this.addresses = Stream.of(settings.from(), settings.replyTo())
                .map(address -> address.value().toLowerCase(Locale.ROOT))
                .toList();
        String answers = settings.replyTo().value();
        int at = answers.lastIndexOf('@');
        this.addressToken = Pattern.compile(
                Pattern.quote(answers.substring(0, at)) + "\\+([a-z2-7]{16})" + Pattern.quote(answers.substring(at)),
                Pattern.CASE_INSENSITIVE);
        this.messageId = Pattern.compile(
                "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\\.(\\d{1,9}))?@"
                        + Pattern.quote(settings.from().domain()),
                Pattern.CASE_INSENSITIVE);
    }

    /** Whether it is an address of the service itself, with or without a token. */
    boolean isOurs(String address) {
        String plain = address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        return addresses.contains(plain);
    }

    @Override
    public boolean has(String address) {
        return isOurs(address);
    }

    /**
     * A mail of ours.
     *
     * @param repeats how often it had been sent again when the message that is meant was sent; empty when that can't be told
     */
    record Found(SentMail mail, OptionalInt repeats) {}

    Optional<SentMail> answeredBy(MimeHeaders headers) {
        return meantBy(headers).map(Found::mail);
    }

    Optional<Found> meantBy(MimeHeaders headers) {
        List<String> references = new ArrayList<>(headers.all("In-Reply-To"));
        references.addAll(headers.all("References"));
        return first(addressToken, RECIPIENTS.stream().flatMap(name -> headers.all(name).stream()), this::byToken)
                .or(() -> first(SUBJECT_TOKEN, Stream.of(headers.text("Subject")), this::byToken))
                .or(() -> first(messageId, references.stream(), this::byId));
    }

    /** By our Message-ID, wherever in the text it stands. */
    Optional<Found> namedIn(String text) {
        return first(messageId, Stream.of(text), this::byId);
    }

    private static Optional<Found> first(
            Pattern form, Stream<String> texts, Function<Name, Optional<SentMail>> lookUp) {
        return texts.flatMap(text -> form.matcher(text).results())
                .map(Name::of)
                .distinct()
                .limit(MOST_LOOKUPS)
                .flatMap(name -> lookUp.apply(name).map(mail -> new Found(mail, name.repeats())).stream())
                .findFirst();
    }

    private Optional<SentMail> byToken(Name token) {
        return sentMails.byReplyToken(token.key());
    }

    private Optional<SentMail> byId(Name id) {
        return sentMails.byId(UUID.fromString(id.key()));
    }

    /** A token, which each sending has, or a Message-ID, which is another one each time. */
    private record Name(String key, OptionalInt repeats) {

        static Name of(MatchResult found) {
            return new Name(found.group(1).toLowerCase(Locale.ROOT), repeatsIn(found));
        }

        private static OptionalInt repeatsIn(MatchResult found) {
            if (found.groupCount() < 2) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
        }
    }
}
