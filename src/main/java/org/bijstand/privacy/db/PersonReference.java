package org.bijstand.privacy.db;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bijstand.casefile.DataSubject;
import org.bijstand.secret.Secrets;
import org.springframework.stereotype.Component;

/** By what the read log knows somebody who has no case. */
@Component
class PersonReference {

    private static final String PURPOSE = "read-person";
    private static final int BYTES = 12;

    private final Secrets secrets;

    PersonReference(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param person a membership number or an e-mail address */
    String of(String person) {
        return person.contains("@") ? hidden(secrets.hash(PURPOSE, person.toLowerCase(Locale.ROOT))) : upper(person);
    }

    /** Also those of earlier keys. */
    List<String> allOf(String person) {
        return person.contains("@")
                ? secrets.hashes(PURPOSE, person.toLowerCase(Locale.ROOT)).stream()
                        .map(PersonReference::hidden)
                        .toList()
                : List.of(upper(person));
    }

    List<String> allOf(DataSubject person) {
        Stream<String> hashes = person.addresses().stream().flatMap(address -> allOf(address).stream());
        Stream<String> number = Stream.ofNullable(person.membershipNumber()).map(PersonReference::upper);
        return Stream.concat(hashes, number).toList();
    }

    private static String hidden(byte[] hash) {
        return upper("adres-" + HexFormat.of().formatHex(hash, 0, BYTES));
    }

    /** As the page of the read log asks for it. */
    private static String upper(String reference) {
        return reference.toUpperCase(Locale.ROOT);
    }
}
