package org.bijstand.engine.access;

import java.time.Duration;
import org.bijstand.link.LinkSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/** What a browser is told about our answers, besides Spring Security's own headers (nosniff, no store, no frame). */
@Component
class ResponseHeaders {

    /** For partners and members: no script at all. */
    private static final String NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For staff: scripts from our own files only. */
    private static final String OWN_SCRIPT =
            NO_SCRIPT + "; script-src 'self'; connect-src 'self'; font-src 'self' data:; manifest-src 'self'";

    private static final long ONE_YEAR = Duration.ofDays(365).toSeconds();

    private final boolean encrypted;

    ResponseHeaders(LinkSettings settings) {
        this.encrypted = "https".equals(settings.baseUrl().getScheme());
    }

    void forLinkHolders(HttpSecurity http) throws Exception {
        http.headers(headers -> withEncryption(headers)
                .contentSecurityPolicy(policy -> policy.policyDirectives(NO_SCRIPT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex")));
    }

    void forStaff(HttpSecurity http) throws Exception {
        http.headers(headers -> withEncryption(headers)
                .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_SCRIPT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    /** Camunda's web applications bring a content policy of their own, with a number used once in each page. */
    void forWebapps(HttpSecurity http) throws Exception {
        http.headers(headers ->
                withEncryption(headers).referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    void forPrograms(HttpSecurity http) throws Exception {
        http.headers(headers -> withEncryption(headers)
                .contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    }

    /**
     * Where people come over HTTPS they are told to come back over nothing else. Said on every answer, and not only
     * where the request is known to have been encrypted: a proxy that doesn't tell would silently switch it off.
     */
    private HeadersConfigurer<HttpSecurity> withEncryption(HeadersConfigurer<HttpSecurity> headers) {
        return encrypted
                ? headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE)
                        .includeSubDomains(false)
                        .maxAgeInSeconds(ONE_YEAR))
                : headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
}
