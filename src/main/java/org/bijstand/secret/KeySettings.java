package org.bijstand.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The keys that personal data is sealed with ({@code bijstand.keys.*}), each by a short id that sealed values carry.
 *
 * @param current id of the key that new values are sealed with
 * @param known the keys by id, each 32 random bytes in base64; older ones are needed until no value uses them
 */
@ConfigurationProperties("bijstand.keys")
public record KeySettings(String current, Map<String, String> known) {

    private static final int KEY_BYTES = 32;
    private static final String PUBLISHED = "bijstand-demo-key";
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,16}");

    public KeySettings {
        current = current == null ? "" : current;
        known = known == null
                ? Map.of()
                : known.entrySet().stream()
                        .filter(key -> !key.getValue().isBlank())
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static KeySettings of(ConfigurableEnvironment environment) {
        return Binder.get(environment).bindOrCreate("bijstand.keys", KeySettings.class);
    }

    /** As {@link #problems()}; the key of the demo, which everybody knows, is one of them. */
    public List<String> problemsInProduction() {
        Stream<String> published = known.entrySet().stream()
                .filter(key ->
                        isKey(key.getValue()) && new String(decoded(key.getValue()), US_ASCII).startsWith(PUBLISHED))
                .map(key -> "Set another key in %s: this one is the demo's, which everybody knows."
                        .formatted(variable(key.getKey())));
        return Stream.concat(problems().stream(), published).toList();
    }

    /** What an operator has to set or mend, one sentence each, without any key; empty when all is well. */
    public List<String> problems() {
        if (current.isBlank()) {
            return List.of(
                    "Set BIJSTAND_KEYS_CURRENT (bijstand.keys.current): the short name of the key that personal data "
                            + "is encrypted with, for instance 2026a.");
        }
        Stream<String> missing =
                known.containsKey(current) || !ID.matcher(current).matches()
                        ? Stream.of()
                        : Stream.of(
                                "Set %s (bijstand.keys.known.%s): the key itself, 32 random bytes in base64, for instance from "
                                                .formatted(variable(current), current)
                                        + "'openssl rand -base64 32'; keep a copy apart from the database's.");
        Stream<String> misnamed = Stream.concat(Stream.of(current), known.keySet().stream())
                .filter(id -> !ID.matcher(id).matches())
                .distinct()
                .map(id -> "Rename a key in BIJSTAND_KEYS_…: a name has up to 16 small letters and digits.");
        Stream<String> unusable = known.entrySet().stream()
                .filter(key -> !isKey(key.getValue()))
                .map(key -> "Mend %s: a key is 32 bytes in base64, for instance from 'openssl rand -base64 32'."
                        .formatted(variable(key.getKey())));
        return Stream.of(missing, misnamed, unusable).flatMap(each -> each).toList();
    }

    /** The environment variable that holds the key. */
    static String variable(String id) {
        return "BIJSTAND_KEYS_KNOWN_" + id.toUpperCase(Locale.ROOT);
    }

    private static boolean isKey(String written) {
        try {
            return decoded(written).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] decoded(String written) {
        return Base64.getDecoder().decode(written.strip());
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "keys " + known.keySet() + ", current " + current;
    }
}
