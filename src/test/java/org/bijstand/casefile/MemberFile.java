package org.bijstand.casefile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file as the organisation's administration hands it over, for {@link MemberImport}. */
public final class MemberFile {

    private static final String HEADING =
            "lidnummer;voornaam;naam;geboortedatum;insz;taal;straat;huisnummer;postcode;telefoon;email;bijdragen_tot";

    private MemberFile() {}

    public static String text(String... lines) {
        return Stream.concat(Stream.of(HEADING), Arrays.stream(lines)).collect(Collectors.joining("\n", "", "\n"));
    }

    public static InputStream of(String... lines) {
        return new ByteArrayInputStream(text(lines).getBytes(StandardCharsets.UTF_8));
    }
}
