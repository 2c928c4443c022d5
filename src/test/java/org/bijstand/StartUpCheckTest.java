package org.bijstand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;

class StartUpCheckTest {

    @Test
    void productionWithoutSettingsSaysForEachOneWhatToSet() {
        assertThatThrownBy(
                        start(Map.of("spring.datasource.url", "jdbc:postgresql://db.example/bijstand"), "production"))
                .hasMessageNotContaining("SPRING_DATASOURCE_URL")
                .hasMessageContaining("Set SPRING_MAIL_HOST (spring.mail.host): the server that mail is sent through")
                .hasMessageContaining("Set BIJSTAND_BASEURL (bijstand.base-url): the address that partners")
                .hasMessageContaining("Set BIJSTAND_MAILBOX_HOST (bijstand.mailbox.host): the server of the mailbox")
                .hasMessageContaining(
                        "Set SPRING_DATASOURCE_PASSWORD (spring.datasource.password): that user's password")
                .hasMessageContaining("Set BIJSTAND_MAILBOX_PASSWORD (bijstand.mailbox.password): that user's password")
                .hasMessageContaining("Set BIJSTAND_MAIL_FROM")
                .hasMessageContaining("Set BIJSTAND_MAIL_PHONE");
    }

    @Test
    void productionWithItsSettingsStarts() {
        assertThatCode(start(complete(Map.of()), "production")).doesNotThrowAnyException();
    }

    @Test
    void anInstallationThatReadsNoMailboxNeedsNone() {
        Map<String, Object> settings = complete(Map.of("bijstand.mailbox.enabled", "false"));
        settings.keySet().removeIf(setting -> setting.matches("bijstand.mailbox.(host|username|password)"));

        assertThatCode(start(settings, "production")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.password", "spring.mail.username", "spring.mail.password"})
    void aServerThatTakesNoPasswordIsSaidToTakeNone(String setting) {
        Map<String, Object> settings = complete(Map.of(setting, ""));
        assertThatCode(start(settings, "production")).doesNotThrowAnyException();

        settings.remove(setting);
        assertThatThrownBy(start(settings, "production"))
                .hasMessageContaining("(" + setting + ")")
                .hasMessageContaining("set it to nothing");
    }

    @Test
    void whereverASettingIsMissingItIsNamed() {
        for (String setting : complete(Map.of()).keySet()) {
            Map<String, Object> settings = complete(Map.of());
            settings.remove(setting);
            assertThatThrownBy(start(settings, "production")).as(setting).hasMessageContaining("(" + setting + ")");
        }
    }

    @Test
    void signingInAtAProviderNeedsTheProvider() {
        assertThatThrownBy(start(complete(Map.of("bijstand.sign-in", "oidc")), "production"))
                .hasMessageContaining("Set BIJSTAND_OIDC_ISSUER (bijstand.oidc.issuer): the OpenID provider")
                .hasMessageContaining("Set BIJSTAND_OIDC_CLIENTID")
                .hasMessageContaining("Set BIJSTAND_OIDC_CLIENTSECRET")
                .hasMessageContaining("Set BIJSTAND_OIDC_GROUPS");

        Map<String, Object> provider = complete(Map.of(
                "bijstand.sign-in", "oidc",
                "bijstand.oidc.issuer", "https://login.example/realms/staff",
                "bijstand.oidc.client-id", "bijstand",
                "bijstand.oidc.client-secret", "geheim",
                "bijstand.oidc.groups[0]", "helpdesk=coordinator"));
        assertThatCode(start(provider, "production")).doesNotThrowAnyException();
    }

    @Test
    void anotherWayOfSigningInIsRefused() {
        assertThatThrownBy(start(complete(Map.of("bijstand.sign-in", "ldap")), "production"))
                .hasMessageContaining("Set BIJSTAND_SIGNIN (bijstand.sign-in) to users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "prod", "Production", "tests"})
    void aProfileOfOnesOwnIsRefusedWithoutProductionBesideIt(String profile) {
        assertThatThrownBy(start(complete(Map.of()), profile))
                .hasMessage("Add production to the profiles (SPRING_PROFILES_ACTIVE=production," + profile
                        + "): secure cookies, encrypted mail and the trust in a proxy come with it.");
    }

    @Test
    void aProfileOfOnesOwnBesideProductionNeedsTheSameSettings() {
        assertThatCode(start(complete(Map.of()), "production", "staging")).doesNotThrowAnyException();
        assertThatThrownBy(start(Map.of(), "staging", "production")).hasMessageContaining("Set SPRING_DATASOURCE_URL");
    }

    @Test
    void theTestsProfileTakesNothingAwayFromProductionOrTheDemo() {
        assertThatThrownBy(start(complete(Map.of()), "production", "test")).hasMessageContaining("exclude each other");
        assertThatThrownBy(start(Map.of(), "demo", "test")).hasMessageContaining("exclude each other");
    }

    @Test
    void theTestsProfileIsForTheTestsOnly() {
        SpringApplication asInTheJar = new SpringApplication(
                new DefaultResourceLoader(new FilteredClassLoader(new ClassPathResource("application-test.yaml"))));

        assertThatThrownBy(start(asInTheJar, complete(Map.of()), "test"))
                .hasMessageContaining("The profile test is for the product's own tests");
        assertThatCode(start(Map.of(), "test")).doesNotThrowAnyException();
    }

    @Test
    void theDemoRefusesADatabaseThatIsNotItsOwn() {
        assertThatThrownBy(start(Map.of("spring.datasource.url", "jdbc:postgresql://db.example/real"), "demo"))
                .hasMessageContaining("choose the profile production");
    }

    @Test
    void demoAndProductionAreNeverBoth() {
        assertThatThrownBy(start(Map.of(), "demo", "production")).hasMessageContaining("exclude each other");
    }

    @Test
    void theDemosKeyIsNoneForProduction() {
        String demo = Base64.getEncoder().encodeToString("bijstand-demo-key-not-for-real-1".getBytes(UTF_8));
        assertThatThrownBy(start(complete(Map.of("bijstand.keys.known.2026a", demo)), "production"))
                .hasMessageContaining("Set another key in BIJSTAND_KEYS_KNOWN_2026A")
                .hasMessageNotContaining(demo);
    }

    @Test
    void aKeyThatIsNoneIsNamedAndNotShown() {
        assertThatThrownBy(start(complete(Map.of("bijstand.keys.known.2026a", "c2hvcnQ=")), "production"))
                .hasMessageContaining("Mend BIJSTAND_KEYS_KNOWN_2026A: a key is 32 bytes in base64")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    private static Map<String, Object> complete(Map<String, Object> changes) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bijstand.sign-in", "users",
                "bijstand.base-url", "https://hulp.example",
                "bijstand.mail.from", "hulp@bijstand.example",
                "bijstand.mail.sender-name", "Bijstand",
                "bijstand.mail.phone", "02 000 00 00",
                "bijstand.staff.coordinators", "coordinatie@bijstand.example",
                "bijstand.staff.supervisors", "verantwoordelijken@bijstand.example",
                "bijstand.staff.managers", "leiding@bijstand.example"));
        for (String server : List.of("spring.datasource", "spring.mail", "bijstand.mailbox")) {
            settings.put(server + ".username", "bijstand");
            settings.put(server + ".password", "geheim");
        }
        settings.put("spring.datasource.url", "jdbc:postgresql://db.example/bijstand");
        settings.put("spring.mail.host", "smtp.example");
        settings.put("bijstand.mailbox.host", "imap.example");
        settings.put("bijstand.keys.current", "2026a");
        settings.put("bijstand.keys.known.2026a", Base64.getEncoder().encodeToString(new byte[32]));
        settings.putAll(changes);
        return settings;
    }

    private static ThrowingCallable start(Map<String, Object> settings, String... profiles) {
        return start(new SpringApplication(), settings, profiles);
    }

    private static ThrowingCallable start(
            SpringApplication application, Map<String, Object> settings, String... profiles) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        environment.setActiveProfiles(profiles);
        return () -> new StartUpCheck().postProcessEnvironment(environment, application);
    }
}
