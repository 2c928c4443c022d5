package org.bijstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.bijstand.casefile.ServiceLine;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RetentionSettingsTest {

    private static final Map<String, Object> TERMS = Map.of(
            "BIJSTAND_RETENTION_HOMEASSISTANCE_CASEFILE", "P7Y",
            "BIJSTAND_RETENTION_HOMEASSISTANCE_MAIL", "P3Y",
            "BIJSTAND_RETENTION_HOMEASSISTANCE_ATTACHMENTS", "P6M",
            "BIJSTAND_RETENTION_HOMEASSISTANCE_READLOG", "P10Y",
            "BIJSTAND_RETENTION_HOMEASSISTANCE_QUARANTINE", "P30D",
            "BIJSTAND_RETENTION_HOMEASSISTANCE_MEMBER", "P1Y");

    @Test
    void theEnvironmentSaysHowLongALineKeepsWhat() {
        RetentionTerms terms = new RetentionSettings(environment(TERMS)).of(ServiceLine.HOME_ASSISTANCE);

        assertThat(terms.caseFile()).isEqualTo(Period.ofYears(7));
        assertThat(terms.attachments()).isEqualTo(Period.ofMonths(6));
    }

    @Test
    void aLineWithoutTermsDoesNotStart() {
        assertThatThrownBy(() -> new RetentionSettings(environment(Map.of())))
                .hasMessageContaining("bijstand.retention.home-assistance.*");
    }

    @Test
    void aTermThatIsMissingOrContradictsAnotherIsNamed() {
        Map<String, Object> missing = new HashMap<>(TERMS);
        missing.remove("BIJSTAND_RETENTION_HOMEASSISTANCE_MAIL");
        assertThatThrownBy(() -> new RetentionSettings(environment(missing)))
                .rootCause()
                .hasMessageContaining("mail");

        Map<String, Object> longer = new HashMap<>(TERMS);
        longer.put("BIJSTAND_RETENTION_HOMEASSISTANCE_MAIL", "P8Y");
        assertThatThrownBy(() -> new RetentionSettings(environment(longer)))
                .rootCause()
                .hasMessageContaining("nor mail longer than the case file");
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return environment;
    }
}
