package org.bijstand.privacy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then whether it is night. Tests switch it off and decide themselves. */
@Component
@ConditionalOnProperty(name = "bijstand.privacy.nightly", havingValue = "true", matchIfMissing = true)
class PrivacyNight {

    private final Retention retention;
    private final Erasure erasure;
    private final ErasedStayErased restored;

    PrivacyNight(Retention retention, Erasure erasure, ErasedStayErased restored) {
        this.retention = retention;
        this.erasure = erasure;
        this.restored = restored;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "${bijstand.privacy.look-every:PT10M}")
    void look() {
        retention.tonight(() -> {
            restored.eraseAgain();
            erasure.eraseOrdered();
        });
    }
}
