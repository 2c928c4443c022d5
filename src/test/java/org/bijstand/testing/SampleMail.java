package org.bijstand.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The messages of {@code src/test/resources/mail}, byte for byte but for the places that a test fills in. */
public final class SampleMail {

    private static final Path FOLDER = Path.of("src/test/resources/mail");
    private static final Map<String, String> USUAL = Map.of(
            "MAILBOX", "hulp@bijstand.example",
            "PARTNER", "partner@poetsdienst.example",
            "MESSAGE_ID", "<0@bijstand.example>",
            "SUBJECT", "Opdracht",
            "MEMBER_NO", "100001",
            "INSZ", "90010100123",
            "TOKEN", "aaaabbbbccccdddd");

    private SampleMail() {}

    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - ".eml".length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte[] of(String name) {
        return of(name, Map.of());
    }

    /** @param places what is to stand at {@code {{PARTNER}}} and so on, where it isn't the usual */
    public static byte[] of(String name, Map<String, String> places) {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name + ".eml"))) {
            String message = new String(file.readAllBytes(), ISO_8859_1);
            for (String place : USUAL.keySet()) {
                String value = places.getOrDefault(place, USUAL.get(place));
                message = message.replace("{{" + place + "}}", new String(value.getBytes(UTF_8), ISO_8859_1));
            }
            return message.getBytes(ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
