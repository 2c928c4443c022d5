package org.bijstand.privacy.db;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bijstand.privacy.ErasureRegister.Kind;
import org.bijstand.privacy.db.ErasureJournal.Hash;
import org.bijstand.testing.LogRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine that stops while it writes leaves half a line behind; the others still say who was erased. */
class ErasureJournalTest {

    private static final Instant MOMENT = Instant.parse("2026-10-05T08:00:00.123Z");
    private static final Hash FIRST = Hash.of(Kind.MEMBER, hash(1));
    private static final Hash SECOND = Hash.of(Kind.ADDRESS, hash(2));
    private static final Hash THIRD = Hash.of(Kind.CASE, hash(3));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 40, 80, 90})
    void aLineThatWasCutOffHidesNoOther(int length) throws IOException {
        Path file = folder.resolve("erasures");
        ErasureJournal journal = new ErasureJournal(file.toString());
        journal.erased(List.of(FIRST), MOMENT);
        String whole = Files.readString(file);
        journal.erased(List.of(SECOND), MOMENT);
        String cut = Files.readString(file).substring(0, whole.length() + length);
        Files.writeString(file, cut);

        try (LogRecorder log = new LogRecorder()) {
            assertThat(journal.erased()).containsOnlyKeys(FIRST);
            journal.erased(List.of(THIRD), MOMENT);

            assertThat(journal.erased()).containsOnlyKeys(FIRST, THIRD).containsEntry(THIRD, MOMENT);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("Line 2 of the journal of erasures"))
                    .noneMatch(line -> line.contains(SECOND.hex().substring(0, 10)));
        }
    }

    @Test
    void bytesThatAreNoTextHideNoLine() throws IOException {
        Path file = folder.resolve("erasures");
        ErasureJournal journal = new ErasureJournal(file.toString());
        Files.writeString(file, "\u0000\u00ff\u0080", ISO_8859_1);

        journal.erased(List.of(FIRST, SECOND), MOMENT);
        journal.lifted(List.of(SECOND), MOMENT);

        assertThat(journal.erased()).containsOnlyKeys(FIRST);
    }

    private static byte[] hash(int first) {
        byte[] hash = new byte[32];
        hash[0] = (byte) first;
        hash[1] = (byte) 0xab;
        return hash;
    }
}
