package org.bijstand.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LinkSettingsTest {

    @Test
    void aPagesAddressStartsWithTheConfiguredOne() {
        assertThat(new LinkSettings(URI.create("https://bijstand.example")).page(LinkPurpose.MEMBER, "t"))
                .hasToString("https://bijstand.example/lid/t");
        assertThat(new LinkSettings(URI.create("https://zorg.example/bijstand/")).page(LinkPurpose.MEMBER, "t"))
                .hasToString("https://zorg.example/bijstand/lid/t");
    }

    @Test
    void withoutAnAddressTheApplicationDoesNotStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkSettings(null))
                .withMessageContaining("bijstand.base-url");
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkSettings(URI.create("/bijstand")));
    }
}
