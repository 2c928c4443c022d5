package org.bijstand.engine.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a sign of the person; that Tasklist refreshes itself is none
 * @param longest at most, however busy
 */
@ConfigurationProperties("bijstand.session")
record SessionSettings(Duration idle, Duration longest) {}
