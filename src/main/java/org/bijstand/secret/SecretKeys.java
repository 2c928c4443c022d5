package org.bijstand.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one configured key is used for. Each use has a key of its own, derived as HKDF-Expand does (RFC 5869): whoever learns
 * the one for look-ups can't open anything.
 *
 * @param check tells whether two configurations mean the same key; opens nothing
 */
record SecretKeys(String id, SecretKey sealing, SecretKey lookUp, byte[] check) {

    private static final String MAC = "HmacSHA256";

    static SecretKeys of(String id, String base64) {
        byte[] master = Base64.getDecoder().decode(base64.strip());
        return new SecretKeys(
                id,
                new SecretKeySpec(derived(master, "sealing"), "AES"),
                new SecretKeySpec(derived(master, "look-up"), MAC),
                derived(master, "check"));
    }

    byte[] hash(String purpose, String value) {
        return mac(lookUp, purpose + '\u0000' + value);
    }

    private static byte[] derived(byte[] master, String use) {
        return mac(new SecretKeySpec(master, MAC), "bijstand " + use + '\u0001');
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
