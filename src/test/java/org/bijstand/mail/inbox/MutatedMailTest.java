package org.bijstand.mail.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bijstand.mail.inbox.mime.MimeReader;
import org.bijstand.mail.inbox.mime.QuotedText;
import org.bijstand.mail.inbox.mime.ReadMail;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.SampleMail;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever arrives is stored and then handled or put aside, and nothing that anybody can write stops the intake. Three hundred
 * messages in every build; as many as wanted with {@code -Dfuzz.messages=10000}.
 */
@ApplicationTest
@Tag("fuzz")
class MutatedMailTest {

    private static final long SEED = 20_261_123L;
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noMutatedMessageIsLostOrStopsTheIntake() {
        InboxScene scene = beans.createBean(InboxScene.class);
        int messages = Integer.getInteger("fuzz.messages", 300);
        Mutations mutations = new Mutations(
                SEED, SampleMail.names().stream().map(SampleMail::of).toList());
        Map<InboxState, Integer> states = new EnumMap<>(InboxState.class);
        Set<UUID> seen = new HashSet<>();
        int duplicates = 0;
        long heapBefore = heapInUse();
        long begin = System.nanoTime();
        for (int count = 0; count < messages; count++) {
            byte[] message = mutations.next();
            UUID id = scene.intake.store(scene.arrived(message));
            if (seen.add(id)) {
                states.merge(scene.intake.handle(id), 1, Integer::sum);
                assertThat(scene.inbox.get(id).text()).doesNotContain("\u0000", "\u202e");
            } else {
                duplicates++;
            }
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;

        long heapAfter = heapInUse();
        System.out.printf(
                "Mutated mail: %d messages, handled %d, quarantined %d, duplicates %d; %.1f ms each; heap %d MB before, %d MB"
                        + " after%n",
                messages,
                states.getOrDefault(InboxState.HANDLED, 0),
                states.getOrDefault(InboxState.QUARANTINED, 0),
                duplicates,
                (double) millis / messages,
                heapBefore,
                heapAfter);
        assertThat(heapAfter - heapBefore).as("megabytes that stay").isLessThan(150);
        assertThat(states).doesNotContainKey(InboxState.STORED);
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum() + duplicates)
                .isEqualTo(messages);
        assertThat(rowsOf(seen)).isEqualTo(seen.size());
        assertThat(seen).noneMatch(id -> scene.inbox.entry(id).orElseThrow().reason() == QuarantineReason.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\n\n",
                "<blockquote>",
                "<div><table><tr><td>",
                "> ",
                "Op 1:1 ",
                "=?utf-8?Q?=41?= ",
                "a\n b\n",
                "\n>\n",
                "(((((",
                "\u202e\u0000\u200b",
                "Van: x\nAan: ",
                "--b\nContent-Type: multipart/mixed; boundary=b\n\n"
            })
    void timeAndMemoryStayWithinBoundsWhateverIsRepeated(String pattern) {
        byte[] body = pattern.repeat(2 * MEGABYTE / pattern.length()).getBytes(UTF_8);
        for (String type :
                List.of("text/plain", "text/html", "multipart/mixed; boundary=b", "text/plain; format=flowed")) {
            byte[] header = ("From: jo@post.example\nContent-Type: " + type + "\nSubject: ").getBytes(UTF_8);
            for (String separator : List.of("\n\n", "")) {
                byte[] message = joined(header, separator.getBytes(UTF_8), body);
                ReadMail mail = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> MimeReader.read(message));
                assertThat(mail.text().length()).isLessThan(101_000);
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> QuotedText.remove(mail.text()));
            }
        }
    }

    private long rowsOf(Set<UUID> ids) {
        return jdbc.sql("select count(*) from inbox_mail where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static long heapInUse() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    }
}
