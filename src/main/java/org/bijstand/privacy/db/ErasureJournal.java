package org.bijstand.privacy.db;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.privacy.ErasureRegister.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keyed hashes of the erased once more, in a file outside the database ({@code bijstand.privacy.erasure-journal}): a
 * restored backup knows nothing of who was erased after it was made. One line each with when it was, the last one about a hash
 * counts. Without the setting there is none.
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

    void erased(List<Hash> hashes, Instant at) {
        append(ERASED, hashes, at);
    }

    void lifted(List<Hash> hashes, Instant at) {
        append(LIFTED, hashes, at);
    }

    /** Those whose last line says that they are erased, with when they were; the beginning of time in lines without it. */
    Map<Hash, Instant> erased() {
        if (file == null || Files.notExists(file)) {
            return Map.of();
        }
        try {
            Map<Hash, Instant> erased = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file, US_ASCII)) {
                String[] parts = line.split(" ");
                if (parts.length >= 3) {
                    Hash hash = new Hash(Kind.valueOf(parts[1]), parts[2]);
                    erased.remove(hash);
                    if (parts[0].equals(ERASED)) {
                        erased.put(hash, parts.length > 3 ? Instant.parse(parts[3]) : Instant.EPOCH);
                    }
                }
            }
            return erased;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void append(String what, List<Hash> hashes, Instant at) {
        if (file == null || hashes.isEmpty()) {
            return;
        }
        List<String> lines = hashes.stream()
                .map(hash -> what + " " + hash.kind + " " + hash.hex + " " + at)
                .toList();
        try {
            Files.write(file, lines, US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
