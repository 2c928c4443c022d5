package org.bijstand.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String PLACE = "member.insz_sealed/100001";

    private final Secrets secrets = TestKeys.of("a");

    @Test
    void whatIsSealedOpensInItsPlace() {
        assertThat(secrets.openText(secrets.sealText("85073003328", PLACE), PLACE))
                .isEqualTo("85073003328");
        assertThat(secrets.open(secrets.seal(new byte[0], PLACE), PLACE)).isEmpty();
        assertThat(secrets.sealText(null, PLACE)).isNull();
        assertThat(secrets.openText(null, PLACE)).isNull();
    }

    @Test
    void theSameTwiceLooksDifferent() {
        assertThat(secrets.sealText("85073003328", PLACE)).isNotEqualTo(secrets.sealText("85073003328", PLACE));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = secrets.sealText("85073003328", PLACE);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> secrets.open(changed, PLACE)).isInstanceOf(DamagedSecret.class);
        }
    }

    @Test
    void everyTruncatedValueIsNoticed() {
        byte[] sealed = secrets.sealText("85073003328", PLACE);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> secrets.open(cut, PLACE)).isInstanceOf(DamagedSecret.class);
        }
    }

    @Test
    void aValueOfAnotherRowDoesNotOpenAndTheMessageNamesNobody() {
        byte[] sealed = secrets.sealText("85073003328", PLACE);

        assertThatThrownBy(() -> secrets.open(sealed, "member.insz_sealed/100002"))
                .isInstanceOf(DamagedSecret.class)
                .hasMessage("a value in member.insz_sealed was changed, moved or sealed with another key");
    }

    @Test
    void anOlderKeyOpensAndTheCurrentOneSeals() {
        byte[] old = secrets.sealText("geheim", PLACE);
        Secrets both = TestKeys.of("b", "a");

        assertThat(both.openText(old, PLACE)).isEqualTo("geheim");
        assertThat(both.sealText("geheim", PLACE)).startsWith(Secrets.head("b"));
        assertThatThrownBy(() -> TestKeys.of("b").open(old, PLACE)).isInstanceOf(DamagedSecret.class);
    }

    @Test
    void aHashIsFoundUnderEachKnownKeyAndForItsPurposeOnly() {
        byte[] old = secrets.hash("insz", "85073003328");

        assertThat(TestKeys.of("b", "a").hashes("insz", "85073003328"))
                .hasSize(2)
                .contains(old);
        assertThat(secrets.hash("insz", "85073003328")).isEqualTo(old);
        assertThat(secrets.hash("other", "85073003328")).isNotEqualTo(old);
        assertThat(TestKeys.of("b").isHashOf(old, "insz", "85073003328")).isFalse();
        assertThat(TestKeys.of("b", "a").isHashOf(old, "insz", "85073003328")).isTrue();
    }

    @Test
    void sealedTextHoldsNothingOfThePlainOne() {
        String sealed = new String(secrets.sealText("marker word", PLACE), UTF_8);

        assertThat(sealed).doesNotContain("marker");
    }

    @Test
    void keysAreNeverWritten() {
        KeySettings settings = new KeySettings("a", Map.of("a", TestKeys.key("a")));

        assertThat(settings.toString()).isEqualTo("keys [a], current a");
        assertThat(SecretKeys.of("a", TestKeys.key("a")).toString()).isEqualTo("key a");
    }
}
