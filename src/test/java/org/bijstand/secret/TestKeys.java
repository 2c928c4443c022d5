package org.bijstand.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fictitious keys by their names. */
public final class TestKeys {

    private TestKeys() {}

    /** The first is the current one. */
    public static Secrets of(String... ids) {
        return new Secrets(new KeySettings(ids[0], keys(ids)));
    }

    /** Another key under that name. */
    public static Secrets named(String id, String seed) {
        return new Secrets(new KeySettings(id, Map.of(id, key(seed))));
    }

    private static Map<String, String> keys(String... ids) {
        return Stream.of(ids).collect(Collectors.toMap(Function.identity(), TestKeys::key));
    }

    /** The same for the same name; that of {@code demo} is the one that the other tests run with. */
    public static String key(String id) {
        String bytes = id.equals("demo")
                ? "bijstand-demo-key-not-for-real-1"
                : (id + "-fictitious".repeat(4)).substring(0, 32);
        return Base64.getEncoder().encodeToString(bytes.getBytes(US_ASCII));
    }
}
