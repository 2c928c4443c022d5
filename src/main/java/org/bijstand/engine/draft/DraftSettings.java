package org.bijstand.engine.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Drafts of forms ({@code bijstand.drafts.*}).
 *
 * @param keep how long one is kept after it was last saved
 * @param tickets how long somebody may save a form that they have opened, whether or not their session lasts that long
 */
@ConfigurationProperties("bijstand.drafts")
record DraftSettings(
        @DefaultValue("P14D") Duration keep,
        @DefaultValue("PT12H") Duration tickets) {}
