package org.bijstand.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Gives a browser the cookie by which {@link LogInSource} knows it again. */
@Component
public class KnownBrowser {

    private static final int BYTES = 16;
    private static final Duration KEPT = Duration.ofDays(400);

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    KnownBrowser(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
    }

    /** Once per browser, before anybody signs in with it. */
    public void remember(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, LogInSource.COOKIE) != null) {
            return;
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        ResponseCookie cookie = ResponseCookie.from(
                        LogInSource.COOKIE,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bits))
                .path(LogInEntry.PAGE)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
