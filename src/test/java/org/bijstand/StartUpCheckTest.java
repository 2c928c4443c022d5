package org.bijstand;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThatCode(start(
                        Map.of(
                                mailbox,
                                value,
                                "spring.datasource.url",
                                "jdbc:postgresql://db.example/bijstand",
                                "spring.mail.host",
                                "smtp.example",
                                "bijstand.base-url",
                                "https://hulp.example",
                                "bijstand.mail.from",
                                "hulp@bijstand.example",
                                "bijstand.mail.sender-name",
                                "Bijstand",
                                "bijstand.mail.phone",
                                "02 000 00 00",
                                "bijstand.staff.coordinators",
                                "coordinatie@bijstand.example",
                                "bijstand.staff.managers",
                                "leiding@bijstand.example"),
                        "production"))
                .doesNotThrowAnyException();
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

    private static ThrowingCallable start(Map<String, Object> settings, String... profiles) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        environment.setActiveProfiles(profiles);
        return () -> new StartUpCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
