package org.bijstand;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartUpCheckTest {

    @Test
    void productionWithoutSettingsSaysForEachOneWhatToSet() {
        assertThatThrownBy(
                        start(Map.of("spring.datasource.url", "jdbc:postgresql://db.example/bijstand"), "production"))
                .hasMessageNotContaining("SPRING_DATASOURCE_URL")
                .hasMessageContaining("Set SPRING_MAIL_HOST (spring.mail.host): the server that mail is sent through")
                .hasMessageContaining("Set BIJSTAND_BASEURL (bijstand.base-url): the address that partners")
                .hasMessageContaining("Set BIJSTAND_MAILBOX_HOST (bijstand.mailbox.host): the server of the mailbox")
                .hasMessageContaining("Set BIJSTAND_MAIL_FROM")
                .hasMessageContaining("Set BIJSTAND_MAIL_PHONE");
    }

    @ParameterizedTest
    @CsvSource({"bijstand.mailbox.host, imap.example", "bijstand.mailbox.enabled, false"})
    void productionWithItsSettingsStarts(String mailbox, String value) {
        assertThatCode(start(complete(Map.of(mailbox, value)), "production")).doesNotThrowAnyException();
    }

    @Test
    void whereverASettingIsMissingItIsNamed() {
        for (String setting : complete(Map.of()).keySet()) {
            assertThatThrownBy(start(complete(Map.of(setting, "")), "production"))
                    .as(setting)
                    .hasMessageContaining("(" + setting + ")");
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

    @Test
    void anyProfileOfOnesOwnNeedsTheSameSettings() {
        assertThatThrownBy(start(Map.of(), "staging")).hasMessageContaining("Set SPRING_DATASOURCE_URL");
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

    private static Map<String, Object> complete(Map<String, Object> changes) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bijstand.sign-in", "users",
                "bijstand.mailbox.host", "imap.example",
                "spring.datasource.url", "jdbc:postgresql://db.example/bijstand",
                "spring.mail.host", "smtp.example",
                "bijstand.base-url", "https://hulp.example",
                "bijstand.mail.from", "hulp@bijstand.example",
                "bijstand.mail.sender-name", "Bijstand",
                "bijstand.mail.phone", "02 000 00 00",
                "bijstand.staff.coordinators", "coordinatie@bijstand.example",
                "bijstand.staff.managers", "leiding@bijstand.example"));
        settings.putAll(changes);
        return settings;
    }

    private static ThrowingCallable start(Map<String, Object> settings, String... profiles) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        environment.setActiveProfiles(profiles);
        return () -> new StartUpCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
