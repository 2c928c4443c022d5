package org.bijstand.link.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps the token in a page's address to its holder: the page is neither stored nor indexed and its address is not
 * passed on. Counts a page that is not found as a guess. Behind a proxy the caller's address is only right with
 * {@code server.forward-headers-strategy} set.
 */
class LinkGuard implements HandlerInterceptor {

    private final GuessLimit limit;

    LinkGuard(GuessLimit limit) {
        this.limit = limit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (limit.isReachedBy(request.getRemoteAddr())) {
            throw new TooManyGuesses();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            limit.countMiss(request.getRemoteAddr());
        }
    }
}
