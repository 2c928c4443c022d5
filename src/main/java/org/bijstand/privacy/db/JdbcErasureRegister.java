package org.bijstand.privacy.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bijstand.casefile.ErasedMembers;
import org.bijstand.privacy.ErasureRegister;
import org.bijstand.privacy.LegalBasis;
import org.bijstand.privacy.db.ErasureJournal.Hash;
import org.bijstand.secret.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link ErasureRegister} in tables of its own. */
@Repository
class JdbcErasureRegister implements ErasureRegister, ErasedMembers {

    private static final TypeReference<LinkedHashMap<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final ErasureJournal journal;
    private final ObjectMapper json;

    JdbcErasureRegister(JdbcClient jdbc, Secrets secrets, ErasureJournal journal, ObjectMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.journal = journal;
        this.json = json;
    }

    /** The journal first: a line too many erases nobody who isn't there, one too few would bring somebody back. */
    @Override
    public void record(
            Instant at, String by, LegalBasis basis, Map<String, Integer> categories, Collection<Known> known) {
        List<Hash> hashes = known.stream()
                .map(value -> Hash.of(value.kind(), secrets.hash(purpose(value.kind()), same(value.value()))))
                .toList();
        journal.erased(hashes, at);
        Map<Hash, Instant> erased = new LinkedHashMap<>();
        hashes.forEach(hash -> erased.put(hash, at));
        store(at, by, basis, categories, erased);
    }

    private void store(
            Instant at, String by, LegalBasis basis, Map<String, Integer> categories, Map<Hash, Instant> erased) {
        long id = jdbc.sql("""
                        insert into erasure (erased_at, erased_by, legal_basis, categories)
                        values (:at, :by, :basis, :categories::jsonb) returning id
                        """)
                .param("at", utc(at))
                .param("by", by)
                .param("basis", basis.name())
                .param("categories", written(categories))
                .query(Long.class)
                .single();
        erased.forEach((hash, moment) -> jdbc.sql("""
                        insert into erased_key (erasure_id, kind, key_hash, erased_at)
                        values (?, ?, decode(?, 'hex'), ?) on conflict do nothing
                        """)
                .params(id, hash.kind().name(), hash.hex(), utc(moment))
                .update());
    }

    @Override
    public int adoptJournal(Instant at) {
        Map<Hash, Instant> missing = new LinkedHashMap<>(journal.erased());
        missing.entrySet()
                .removeIf(erased -> jdbc.sql("""
                        select exists (select from erased_key
                                       where key_hash = decode(?, 'hex') and erased_at >= date_trunc('second', ?::timestamptz))
                        """)
                        .params(erased.getKey().hex(), utc(erased.getValue()))
                        .query(Boolean.class)
                        .single());
        if (!missing.isEmpty()) {
            store(at, "system", LegalBasis.REPEATED, Map.of(), missing);
        }
        return missing.size();
    }

    @Override
    public List<Erased> newest(int most) {
        return jdbc.sql("select * from erasure order by id desc limit ?")
                .param(most)
                .query(this::row)
                .list();
    }

    @Override
    public List<String> erased(Kind kind, Collection<String> values) {
        return values.stream().filter(erased(kind)).toList();
    }

    @Override
    public Predicate<String> erased() {
        return erased(Kind.MEMBER);
    }

    /** Compared here and not one by one in the database: an import looks at hundreds of thousands. */
    private Predicate<String> erased(Kind kind) {
        Set<ByteBuffer> hashes = jdbc
                .sql("select key_hash from erased_key where kind = ? and lifted_at is null")
                .param(kind.name())
                .query((row, number) -> ByteBuffer.wrap(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
        return value -> !hashes.isEmpty()
                && secrets.hashes(purpose(kind), same(value)).stream()
                        .map(ByteBuffer::wrap)
                        .anyMatch(hashes::contains);
    }

    @Override
    public List<String> erasedSince(Supplier<Map<String, Instant>> newest) {
        Map<ByteBuffer, Instant> erased = new HashMap<>();
        jdbc.sql("select key_hash, max(erased_at) as erased_at from erased_key where kind = ? group by key_hash")
                .param(Kind.ADDRESS.name())
                .query((row, number) ->
                        erased.put(ByteBuffer.wrap(row.getBytes("key_hash")), instant(row, "erased_at")))
                .list();
        return erased.isEmpty()
                ? List.of()
                : newest.get().entrySet().stream()
                        .filter(address -> secrets.hashes(purpose(Kind.ADDRESS), address.getKey()).stream()
                                .map(hash -> erased.get(ByteBuffer.wrap(hash)))
                                .anyMatch(at -> at != null && !at.isBefore(address.getValue())))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    @Override
    public boolean lift(Kind kind, String value, Instant at) {
        List<byte[]> hashes = secrets.hashes(purpose(kind), same(value));
        boolean lifted = jdbc.sql("""
                                update erased_key set lifted_at = :at
                                where kind = :kind and key_hash in (:hashes) and lifted_at is null
                                """)
                        .param("at", utc(at))
                        .param("kind", kind.name())
                        .param("hashes", hashes)
                        .update()
                > 0;
        if (lifted) {
            journal.lifted(hashes.stream().map(hash -> Hash.of(kind, hash)).toList(), at);
        }
        return lifted;
    }

    @Override
    public boolean order(Order order) {
        return jdbc.sql("""
                                insert into erasure_order (reference, legal_basis, ordered_by, ordered_at)
                                values (?, ?, ?, ?) on conflict (reference) do nothing
                                """)
                        .params(order.reference(), order.basis().name(), order.by(), utc(order.at()))
                        .update()
                == 1;
    }

    @Override
    public List<Order> orders() {
        return jdbc.sql("select * from erasure_order order by ordered_at for update skip locked")
                .query((row, number) -> new Order(
                        row.getString("reference"),
                        LegalBasis.valueOf(row.getString("legal_basis")),
                        row.getString("ordered_by"),
                        instant(row, "ordered_at")))
                .list();
    }

    @Override
    public void done(Order order) {
        jdbc.sql("delete from erasure_order where reference = ?")
                .param(order.reference())
                .update();
    }

    private static String purpose(Kind kind) {
        return "erased-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Capitals or small letters are the same number and the same address. */
    private static String same(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private Erased row(ResultSet row, int number) throws SQLException {
        try {
            return new Erased(
                    row.getLong("id"),
                    instant(row, "erased_at"),
                    row.getString("erased_by"),
                    LegalBasis.valueOf(row.getString("legal_basis")),
                    json.readValue(row.getString("categories"), COUNTS));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("categories of erasure " + row.getLong("id"), damaged);
        }
    }

    private String written(Map<String, Integer> categories) {
        try {
            return json.writeValueAsString(categories);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
