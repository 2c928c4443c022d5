package org.bijstand;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bijstand.testing.HttpCaller;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is believed, in production, about where a call comes from: the throttle of the log-in counts by that. */
class ProxyTest {

    private static final String OF_THE_PROXY = "https localhost 203.0.113.7";
    private static final String AS_IT_CAME = "http localhost 127.0.0.1";

    @Test
    void aProxyOfOursTellsTheSchemeAndTheCaller() {
        assertThat(seen("bijstand.proxies=127\\.0\\.0\\.1", "203.0.113.7")).isEqualTo(OF_THE_PROXY);
    }

    @Test
    void whatTheCallerPutInFrontOfItIsNotBelieved() {
        assertThat(seen("bijstand.proxies=127\\.0\\.0\\.1", "198.51.100.9, 203.0.113.7"))
                .isEqualTo(OF_THE_PROXY);
    }

    @Test
    void anybodyElseTellsNothing() {
        assertThat(seen("bijstand.proxies=10\\.9\\.9\\.9", "203.0.113.7")).isEqualTo(AS_IT_CAME);
    }

    /** Scheme, host and caller, as the application sees them. */
    private static String seen(String proxies, String forwardedFor) {
        List<String> seen = new ArrayList<>();
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withUserConfiguration(Echo.class)
                .withInitializer(
                        context -> context.getEnvironment().getPropertySources().addLast(ProductionSettings.read()))
                .withPropertyValues("server.port=0", proxies)
                .run(application -> {
                    WebServer server =
                            ((WebServerApplicationContext) application.getSourceApplicationContext()).getWebServer();
                    HttpCaller caller = HttpCaller.anonymous(server.getPort());
                    seen.add(caller.send(caller.request("/")
                                    .header("X-Forwarded-For", forwardedFor)
                                    .header("X-Forwarded-Proto", "https")
                                    .header("X-Forwarded-Host", "evil.example")
                                    .GET())
                            .body());
                });
        return seen.get(0);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class
    })
    static class Echo {

        @Bean
        ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter()
                                    .print(request.getScheme() + " " + request.getServerName() + " "
                                            + request.getRemoteAddr());
                        }
                    },
                    "/*");
        }
    }
}
