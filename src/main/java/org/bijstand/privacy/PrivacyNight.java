package org.bijstand.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then whether it is night. Tests switch it off and decide themselves. */
@Component
@ConditionalOnProperty(name = "bijstand.privacy.nightly", havingValue = "true", matchIfMissing = true)
class PrivacyNight {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyNight.class);

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
            alone("Who came back can't be erased again", restored::eraseAgain);
            alone("What was ordered can't be erased", erasure::eraseOrdered);
        });
    }

    /** The night has begun and comes once: what fails keeps nothing else from being done. */
    private static void alone(String complaint, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            // Without its message, which may name somebody.
            LOG.error("{}: {}", complaint, failure.getClass().getSimpleName());
        }
    }
}
