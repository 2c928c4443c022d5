package org.bijstand.engine.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.springframework.web.util.WebUtils;

/**
 * Where a password comes from: a browser, known by a random cookie that the log-in page gave it, or a program, known by
 * its address. Whoever has proved themselves from there before is not made to wait for the guesses of strangers.
 *
 * @param name empty when the source has no name; a browser's is a hash, so that a copy of the database makes nobody known
 */
record LogInSource(String name) implements Serializable {

    /** A session in which somebody who has signed in is asked for their password again. */
    static final LogInSource SIGNED_IN = new LogInSource("session");

    /** Lives longer than the session, and proves nothing by itself. */
    static final String COOKIE = "bekende-browser";

    static LogInSource browser(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return new LogInSource(cookie == null ? "" : "browser " + Sha256.of(cookie.getValue()));
    }

    static LogInSource program(HttpServletRequest request) {
        return new LogInSource("program " + request.getRemoteAddr());
    }
}
