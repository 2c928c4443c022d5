package org.bijstand.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals what a copy of the database must not show, and opens it again. A sealed value is AES-256-GCM under a random nonce; it
 * names its key and is tied to the place where it stands, so that it can be neither changed nor moved to another row:
 *
 * <pre>format (1) | length of the key's id (1) | id | nonce (12) | cipher text and tag</pre>
 */
@Component
public class Secrets {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeys> keys = new LinkedHashMap<>();
    private final SecretKeys current;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalStateException when the keys can't be used */
    public Secrets(KeySettings settings) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join(" ", problems));
        }
        settings.known().forEach((id, key) -> keys.put(id, SecretKeys.of(id, key)));
        current = keys.get(settings.current());
    }

    /**
     * @param place column and row, for instance {@code member.insz/100001}; the same is needed to open it
     * @return null for null
     */
    public byte[] seal(byte[] plain, String place) {
        if (plain == null) {
            return null;
        }
        byte[] head = head(current.id());
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, head, place);
        ByteBuffer sealed = ByteBuffer.allocate(head.length + NONCE_BYTES + plain.length + TAG_BITS / 8)
                .put(head)
                .put(nonce);
        try {
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sealed.array();
    }

    /** As {@link #seal(byte[], String)}. */
    public byte[] sealText(String plain, String place) {
        return plain == null ? null : seal(plain.getBytes(UTF_8), place);
    }

    /**
     * @return null for null
     * @throws DamagedSecret when it was changed, was sealed for another place, or its key isn't known
     */
    public byte[] open(byte[] sealed, String place) {
        if (sealed == null) {
            return null;
        }
        SecretKeys key = keys.get(keyOf(sealed));
        int begin = sealed.length < 2 ? 0 : 2 + sealed[1];
        if (key == null || sealed.length < begin + NONCE_BYTES + TAG_BITS / 8) {
            throw new DamagedSecret(place);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, begin, begin + NONCE_BYTES);
        int text = begin + NONCE_BYTES;
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOf(sealed, begin), place)
                    .doFinal(sealed, text, sealed.length - text);
        } catch (GeneralSecurityException changedOrMoved) {
            throw new DamagedSecret(place);
        }
    }

    /** As {@link #open(byte[], String)}. */
    public String openText(byte[] sealed, String place) {
        return sealed == null ? null : new String(open(sealed, place), UTF_8);
    }

    /** What equal values can be found by, under the current key; tells nobody without it which value it is. */
    public byte[] hash(String purpose, String value) {
        return current.hash(purpose, value);
    }

    /** Under each key that a stored hash may have been made with, the current one first. */
    public List<byte[]> hashes(String purpose, String value) {
        return Stream.concat(Stream.of(current), keys.values().stream().filter(key -> key != current))
                .map(key -> key.hash(purpose, value))
                .toList();
    }

    /** Whether it was made of this value with one of the keys; takes the same time whatever the answer. */
    public boolean isHashOf(byte[] hash, String purpose, String value) {
        return hashes(purpose, value).stream()
                .map(known -> MessageDigest.isEqual(known, hash))
                .reduce(false, Boolean::logicalOr);
    }

    /** What every value begins with that the current key has sealed. */
    public byte[] currentHead() {
        return head(current.id());
    }

    public Set<String> keyIds() {
        return Set.copyOf(keys.keySet());
    }

    /** @throws IllegalArgumentException for a key that isn't known */
    public byte[] checkOf(String keyId) {
        if (!keys.containsKey(keyId)) {
            throw new IllegalArgumentException("unknown key");
        }
        return keys.get(keyId).check().clone();
    }

    /** What every value begins with that this key has sealed, whether or not it is known here. */
    public static byte[] head(String keyId) {
        byte[] id = keyId.getBytes(US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private static String keyOf(byte[] sealed) {
        boolean whole = sealed.length > 2 && sealed[0] == FORMAT && sealed[1] > 0 && sealed.length > 2 + sealed[1];
        return whole ? new String(sealed, 2, sealed[1], US_ASCII) : "";
    }

    private static Cipher cipher(int mode, SecretKeys key, byte[] nonce, byte[] head, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
