package org.bijstand.privacy.db;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bijstand.privacy.ErasureRegister.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keyed hashes of the erased once more, in a file outside the database ({@code bijstand.privacy.erasure-journal}): a
 * restored backup knows nothing of who was erased after it was made. One line each with when it was, the last one about a hash
 * counts. A line that a crash cut off counts for nothing: its erasure wasn't done either. Without the setting there is none.
 */
@Component
class ErasureJournal {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureJournal.class);
    private static final String ERASED = "erased";
    private static final String LIFTED = "lifted";

    private static final Pattern LINE =
            Pattern.compile("(erased|lifted) (MEMBER|CASE|ADDRESS) ([0-9a-f]{64})(?: (\\S+))?");

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
        List<String> lines = read();
        Map<Hash, Instant> erased = new LinkedHashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            if (!lines.get(number).isBlank() && !follow(lines.get(number), erased)) {
                LOG.error("Line {} of the journal of erasures can't be read and is passed over", number + 1);
            }
        }
        return erased;
    }

    /** Any byte is a letter: what a crash left behind mustn't hide the other lines. */
    private List<String> read() {
        try {
            return Files.readAllLines(file, ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return false when the line is damaged */
    private static boolean follow(String line, Map<Hash, Instant> erased) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return false;
        }
        try {
            Instant at = parts.group(4) == null ? Instant.EPOCH : Instant.parse(parts.group(4));
            Hash hash = new Hash(Kind.valueOf(parts.group(2)), parts.group(3));
            erased.remove(hash);
            if (parts.group(1).equals(ERASED)) {
                erased.put(hash, at);
            }
            return true;
        } catch (DateTimeException cutOff) {
            return false;
        }
    }

    private void append(String what, List<Hash> hashes, Instant at) {
        if (file == null || hashes.isEmpty()) {
            return;
        }
        String lines = hashes.stream()
                .map(hash -> what + " " + hash.kind + " " + hash.hex + " " + at + "\n")
                .collect(Collectors.joining());
        try {
            String whole = endsInMidLine() ? "\n" + lines : lines;
            Files.writeString(file, whole, ISO_8859_1, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private boolean endsInMidLine() throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile journal = new RandomAccessFile(file.toFile(), "r")) {
            journal.seek(journal.length() - 1);
            return journal.read() != '\n';
        }
    }
}
