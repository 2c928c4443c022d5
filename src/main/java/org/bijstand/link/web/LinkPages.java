package org.bijstand.link.web;

import java.time.Clock;
import java.util.stream.Stream;
import org.bijstand.link.LinkPurpose;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard in front of every page that a link opens. */
@Configuration(proxyBeanMethods = false)
class LinkPages implements WebMvcConfigurer {

    private final LinkGuard guard;

    /** @param guesses unknown links that one address may try in ten minutes */
    LinkPages(@Value("${bijstand.link.guesses:30}") int guesses, Clock clock) {
        this.guard = new LinkGuard(new GuessLimit(guesses, clock));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard)
                .addPathPatterns(Stream.of(LinkPurpose.values())
                        .map(purpose -> "/" + purpose.path() + "/**")
                        .toList());
    }
}
