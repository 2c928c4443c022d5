package org.bijstand.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What kind of request this is. */
final class Requests {

    static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private Requests() {}

    /** Made by hand: a pattern given as text is looked for among Spring's own pages only, and misses other servlets. */
    static RequestMatcher path(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).<RequestMatcher>map(PATH::matcher).toList());
    }

    /** Whether this is a page that a person opens, as far as the browser says. */
    static boolean opensPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        String destination = request.getHeader("Sec-Fetch-Dest");
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && (destination == null || "document".equals(destination));
    }
}
