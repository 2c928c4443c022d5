package org.bijstand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** The log of a node in production, as the tools that collect logs read it. */
class StructuredLogTest {

    @AfterEach
    void leaveNothing() {
        MDC.clear();
    }

    @Test
    void aLineIsJsonWithTheCaseNumberAsAField() throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.putObject(
                Environment.class.getName(), new MockEnvironment().withProperty("spring.application.name", "bijstand"));
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(String.valueOf(ProductionSettings.read().getProperty("logging.structured.format.console")));
        encoder.start();
        MDC.put("caseNumber", "TB-2026-000123");

        LoggingEvent event = new LoggingEvent(
                "",
                context.getLogger("org.bijstand.mail.OutboxSender"),
                Level.INFO,
                "Mail {} sent",
                null,
                new Object[] {7});
        String line = new String(encoder.encode(event), UTF_8);

        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.get("caseNumber").asText()).isEqualTo("TB-2026-000123");
        assertThat(json.get("message").asText()).isEqualTo("Mail 7 sent");
        assertThat(json.get("@timestamp").asText()).isNotEmpty();
        assertThat(line).endsWith("}\n").doesNotContain("\n{");
    }
}
