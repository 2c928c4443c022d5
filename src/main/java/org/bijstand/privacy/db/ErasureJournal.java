package org.bijstand.privacy.db;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.privacy.ErasureRegister.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keyed hashes of the erased once more, in a file outside the database ({@code bijstand.privacy.erasure-journal}): a
 * restored backup knows nothing of who was erased after it was made. One line each, the last one about a hash counts. Without
 * the setting there is none.
 */
@Component
class ErasureJournal {

    private static final String ERASED = "erased";
    private static final String LIFTED = "lifted";

    private final Path file;

    ErasureJournal(@Value("${bijstand.privacy.erasure-journal:}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
    }

    /** What somebody was known by, hashed. */
    record Hash(Kind kind, String hex) {

        static Hash of(Kind kind, byte[] hash) {
            return new Hash(kind, HexFormat.of().formatHex(hash));
        }
    }

    void erased(List<Hash> hashes) {
        append(ERASED, hashes);
    }

    void lifted(List<Hash> hashes) {
        append(LIFTED, hashes);
    }

    /** Those whose last line says that they are erased. */
    List<Hash> erased() {
        if (file == null || Files.notExists(file)) {
            return List.of();
        }
        try {
            Map<Hash, String> last = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file, US_ASCII)) {
                String[] parts = line.split(" ");
                if (parts.length == 3) {
                    last.put(new Hash(Kind.valueOf(parts[1]), parts[2]), parts[0]);
                }
            }
            last.values().removeIf(LIFTED::equals);
            return List.copyOf(last.keySet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void append(String what, List<Hash> hashes) {
        if (file == null || hashes.isEmpty()) {
            return;
        }
        List<String> lines = hashes.stream()
                .map(hash -> what + " " + hash.kind + " " + hash.hex)
                .toList();
        try {
            Files.write(file, lines, US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
