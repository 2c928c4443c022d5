package org.bijstand.engine.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The OpenID provider of an organisation, with a log-in page, people in groups, and the moods of a hostile one. */
final class TestProvider {

    static final String CLIENT = "bijstand";
    static final String PROGRAM = "rapportrobot";
    static final String SECRET = "een-geheim";
    static final String PROGRAM_SECRET = "een-ander-geheim";
    static final String PASSWORD = "Aanbieder-wachtwoord-1";
    static final String AUDIENCE = "bijstand-api";

    private static final int NEVER = HttpServletResponse.SC_GATEWAY_TIMEOUT;

    /** Doesn't do its work under a path, and answers this instead. */
    private record Mood(String path, int status, String answer) {}

    private record Account(String subject, String name, List<String> groups) {}

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private volatile Consumer<JwtClaimsSet.Builder> idTokenChange = claims -> {};
    private volatile Consumer<JwtClaimsSet.Builder> accessTokenChange = claims -> {};
    private volatile Mood mood;
    private volatile RSAKey key = newKey();
    private int port;

    /** @param application where people come from, and go back to */
    static TestProvider startFor(String application) {
        TestProvider provider = new TestProvider();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Server.class)
                .profiles("test")
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("provider", provider);
                    fresh.getBeanFactory().registerSingleton("application", application);
                })
                // Not the product's own settings.
                .properties("spring.config.name=no-such-file", "server.port=0", "server.address=127.0.0.1")
                .run();
        provider.port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
        return provider;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** Gives somebody an account, or changes it; the same account as long as the name is the same. */
    void employ(String user, String... groups) {
        accounts.put(user, new Account("subject-of-" + user, user, List.of(groups)));
    }

    /** Somebody else, who has taken a name over. */
    void employAs(String user, String name, String... groups) {
        accounts.put(user, new Account("subject-of-" + user, name, List.of(groups)));
    }

    void dismiss(String user) {
        accounts.remove(user);
    }

    void tellInIdTokens(Consumer<JwtClaimsSet.Builder> change) {
        idTokenChange = change;
    }

    void tellInAccessTokens(Consumer<JwtClaimsSet.Builder> change) {
        accessTokenChange = change;
    }

    void fail(boolean fails) {
        mood = fails ? new Mood("/", HttpServletResponse.SC_SERVICE_UNAVAILABLE, "") : null;
    }

    /** Answers something else under this path, and works as ever elsewhere. */
    void answerAt(String path, int status, String answer) {
        mood = new Mood(path, status, answer);
    }

    /** Takes what is asked under this path, and answers nothing as long as it is in this mood. */
    void hangAt(String path) {
        mood = new Mood(path, NEVER, "");
    }

    /** Signs with another key from now on. */
    void changeKey() {
        key = newKey();
    }

    void behave() {
        idTokenChange = claims -> {};
        accessTokenChange = claims -> {};
        fail(false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Mood now = mood;
        if (now == null || !request.getRequestURI().startsWith(now.path)) {
            chain.doFilter(request, response);
            return;
        }
        while (now.status == NEVER && mood == now) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        response.setStatus(now.status);
        response.setContentType(now.answer.startsWith("<") ? "text/html" : "application/json");
        response.getWriter().write(now.answer);
    }

    /** What stands in no token can be asked for. */
    private OidcUserInfo tell(OidcUserInfoAuthenticationContext question) {
        Account account = accounts.get(question.getAuthorization().getPrincipalName());
        return OidcUserInfo.builder()
                .subject(account.subject())
                .claim("realm_access", Map.of("roles", account.groups()))
                .build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void complete(JwtEncodingContext token) {
        String user = token.getPrincipal().getName();
        Account account = accounts.get(user);
        if (account == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        boolean idToken = token.getTokenType().getValue().equals("id_token");
        JwtClaimsSet.Builder claims = token.getClaims();
        claims.subject(account.subject())
                .claim("preferred_username", account.name())
                .claim("given_name", "Noor")
                .claim("family_name", "Testmans")
                .claim("email", account.name() + "@bijstand.example")
                .claim("realm_access", Map.of("roles", account.groups()));
        if (token.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            claims.audience(List.of(AUDIENCE));
        }
        (idToken ? idTokenChange : accessTokenChange).accept(claims);
    }

    @EnableWebSecurity
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Server {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, TestProvider provider) throws Exception {
            var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(
                            server,
                            protocol -> protocol.oidc(
                                    oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(provider::tell))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain logInPage(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people(TestProvider provider) {
            return user -> User.withUsername(user)
                    .password("{noop}" + PASSWORD)
                    .disabled(!provider.accounts.containsKey(user))
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(String application) {
            RegisteredClient people = RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantTypes(types -> types.addAll(
                            Set.of(AuthorizationGrantType.AUTHORIZATION_CODE, AuthorizationGrantType.REFRESH_TOKEN)))
                    .redirectUri(application + "/login/oauth2/code/oidc")
                    .postLogoutRedirectUri(application + "/aanmelden?afgemeld")
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .tokenSettings(TokenSettings.builder()
                            .reuseRefreshTokens(false)
                            .accessTokenTimeToLive(Duration.ofMinutes(30))
                            .build())
                    .build();
            RegisteredClient program = RegisteredClient.withId(PROGRAM)
                    .clientId(PROGRAM)
                    .clientSecret("{noop}" + PROGRAM_SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
            return new InMemoryRegisteredClientRepository(people, program);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(TestProvider provider) {
            return provider::complete;
        }

        @Bean
        AuthorizationServerSettings protocolSettings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys(TestProvider provider) {
            return (selector, context) -> selector.select(new JWKSet(provider.key));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        FilterRegistrationBean<Filter> moods(TestProvider provider) {
            var registration = new FilterRegistrationBean<Filter>((request, response, chain) ->
                    provider.answer((HttpServletRequest) request, (HttpServletResponse) response, chain));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
