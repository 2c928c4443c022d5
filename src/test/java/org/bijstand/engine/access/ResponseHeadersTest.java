package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.URI;
import org.bijstand.link.LinkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** What a browser is told where people come over HTTPS, which no test of the whole application does. */
class ResponseHeadersTest {

    private enum Audience {
        LINK_HOLDERS,
        STAFF,
        WEBAPPS,
        PROGRAMS
    }

    @ParameterizedTest
    @EnumSource
    void whoeverComesOverHttpsIsToldToStayThereAndNotToGuessOrFrame(Audience audience) throws Exception {
        MockHttpServletResponse answer = answerTo(audience, "https://bijstand.example");

        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINK_HOLDERS", "STAFF", "PROGRAMS"})
    void ourOwnPagesRunNoScriptAndTakeNoStyleFromTheirText(Audience audience) throws Exception {
        assertThat(answerTo(audience, "https://bijstand.example").getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void aDemoWithoutHttpsDoesNotPromiseIt() throws Exception {
        assertThat(answerTo(Audience.STAFF, "http://localhost:8080").getHeader("Strict-Transport-Security"))
                .isNull();
    }

    private static MockHttpServletResponse answerTo(Audience audience, String baseUrl) throws Exception {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.addBeanFactoryPostProcessor(factory -> {
                factory.registerSingleton("audience", audience);
                factory.registerSingleton(
                        "responseHeaders", new ResponseHeaders(new LinkSettings(URI.create(baseUrl))));
            });
            context.register(OneChain.class);
            context.refresh();
            var request = new MockHttpServletRequest("GET", "/");
            var response = new MockHttpServletResponse();
            context.getBean("springSecurityFilterChain", Filter.class)
                    .doFilter(request, response, new MockFilterChain());
            return response;
        }
    }

    @EnableWebSecurity
    static class OneChain {

        @Bean
        SecurityFilterChain chain(HttpSecurity http, ResponseHeaders headers, Audience audience) throws Exception {
            switch (audience) {
                case LINK_HOLDERS -> headers.forLinkHolders(http);
                case STAFF -> headers.forStaff(http);
                case WEBAPPS -> headers.forWebapps(http);
                case PROGRAMS -> headers.forPrograms(http);
            }
            return http.build();
        }
    }
}
