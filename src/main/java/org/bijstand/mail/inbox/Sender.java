package org.bijstand.mail.inbox;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.mail.MailAddress;
import org.bijstand.mail.inbox.mime.MimeHeaders;

/**
 * Who wrote a mail, by its own account.
 *
 * @param from whom it says it comes from, which is what a mail server vouches for; empty when that is no single address
 * @param address where an answer goes; empty when there is no address that can be written to
 * @param name beside the address, empty when not given
 * @param shown all of it as text, also when it is no address
 */
record Sender(Optional<MailAddress> from, Optional<MailAddress> address, String name, String shown) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:()]{1,64}@[A-Za-z0-9.-]{1,190}");

    /** @param ours tells our own addresses: an answer never goes there */
    static Sender of(MimeHeaders headers, Predicate<String> ours) {
        Optional<InternetAddress> from = first(headers, "From", address -> true);
        Optional<MailAddress> address = Stream.of("Reply-To", "From")
                .flatMap(name -> first(headers, name, each -> !ours.test(each.getAddress())).stream())
                .flatMap(each -> usable(each).stream())
                .findFirst();
        String name =
                from.map(InternetAddress::getPersonal).map(MimeHeaders::shown).orElse("");
        return new Sender(onlyOne(headers).flatMap(Sender::usable), address, name, headers.text("From"));
    }

    /** The first address of a header, as it came. */
    static Optional<String> addressIn(String header) {
        return parsed(header)
                .map(InternetAddress::getAddress)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A mail with several senders may show a person another one than the one that was checked. */
    private static Optional<InternetAddress> onlyOne(MimeHeaders headers) {
        List<InternetAddress> all =
                headers.all("From").stream().flatMap(Sender::parsed).toList();
        return all.size() == 1 && all.get(0).getAddress() != null ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Optional<InternetAddress> first(
            MimeHeaders headers, String name, Predicate<InternetAddress> condition) {
        return headers.first(name).stream()
                .flatMap(Sender::parsed)
                .filter(address -> address.getAddress() != null && condition.test(address))
                .findFirst();
    }

    private static Stream<InternetAddress> parsed(String header) {
        try {
            return Stream.of(InternetAddress.parseHeader(header, false));
        } catch (AddressException | RuntimeException sloppy) {
            Matcher address = ADDRESS.matcher(header);
            return address.find() ? Stream.of(plain(address.group())) : Stream.empty();
        }
    }

    private static InternetAddress plain(String address) {
        InternetAddress plain = new InternetAddress();
        plain.setAddress(address);
        return plain;
    }

    private static Optional<MailAddress> usable(InternetAddress address) {
        try {
            return Optional.of(new MailAddress(address.getAddress()));
        } catch (InvalidInput notAnAddress) {
            return Optional.empty();
        }
    }
}
