package org.bijstand.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.secret.DamagedSecret;
import org.bijstand.secret.SealedValues;
import org.bijstand.secret.Secrets;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens every sealed value and looks for words in it, as whoever holds the keys could. */
@TestConfiguration(proxyBeanMethods = false)
public class SealedWords {

    /** The part of a value's place that tells its row. */
    private static final Map<String, String> ROWS = Map.of(
            "draft.content", "user_id || '/' || form",
            "inbox_mail.raw", "id::text",
            "inbox_mail.sender_sealed", "id::text",
            "inbox_mail.subject_sealed", "id::text",
            "member.insz_sealed", "upper(membership_number)",
            "outbox_mail.body_sealed", "id::text");

    private final List<SealedValues> columns;
    private final Secrets secrets;
    private final JdbcClient jdbc;

    SealedWords(List<SealedValues> columns, Secrets secrets, JdbcClient jdbc) {
        this.columns = columns;
        this.secrets = secrets;
        this.jdbc = jdbc;
    }

    /** Those of the words that stand in any sealed value. */
    public Set<String> found(Collection<String> words) {
        String all = columns.stream().flatMap(this::opened).collect(Collectors.joining("\n"));
        return words.stream().filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> opened(SealedValues column) {
        assertThat(ROWS).containsKey(column.name());
        String[] name = column.name().split("\\.");
        return jdbc
                .sql("select %s as row_key, %s as sealed from %s where %s is not null"
                        .formatted(ROWS.get(column.name()), name[1], name[0], name[1]))
                .query((row, number) -> opened(row.getBytes("sealed"), column.name() + "/" + row.getString("row_key")))
                .list()
                .stream();
    }

    /** Some tests damage values. */
    private String opened(byte[] sealed, String place) {
        try {
            return new String(secrets.open(sealed, place), UTF_8);
        } catch (DamagedSecret spoilt) {
            return "";
        }
    }
}
