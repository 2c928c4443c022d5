package org.bijstand.engine.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the product itself shipped when a service line was last installed: a line's deployment carries it as a file, so
 * that the next start can tell an analyst's edit from an older release.
 *
 * @param hashes SHA-256 by file name
 */
record Release(SortedMap<String, String> hashes) {

    /** The engine looks at ends of names only and leaves this one alone. */
    static final String FILE = "release.sha256";

    static Release of(Map<String, byte[]> shipped) {
        SortedMap<String, String> hashes = new TreeMap<>();
        shipped.forEach((name, content) -> hashes.put(name, hash(content)));
        return new Release(hashes);
    }

    /** The release that a deployment was made from; without any hash when it carries none. */
    static Release in(Map<String, byte[]> deployed) {
        SortedMap<String, String> hashes = new TreeMap<>();
        new String(deployed.getOrDefault(FILE, new byte[0]), UTF_8)
                .lines()
                .map(line -> line.split("  ", 2))
                .forEach(line -> hashes.put(line[1], line[0]));
        return new Release(hashes);
    }

    /** As {@code sha256sum -c} reads it. */
    byte[] content() {
        return hashes.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    boolean isKnown() {
        return !hashes.isEmpty();
    }

    /** The names of the files that somebody has changed or added since. */
    TreeSet<String> editedIn(Map<String, byte[]> deployed) {
        return deployed.entrySet().stream()
                .filter(file -> !file.getKey().equals(FILE) && isKnown())
                .filter(file -> !hash(file.getValue()).equals(hashes.get(file.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
