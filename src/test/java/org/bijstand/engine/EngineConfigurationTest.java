package org.bijstand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** The settings as the engine has them in the end: a misspelt or unbound one would change nothing, silently. */
@ApplicationTest
class EngineConfigurationTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    HikariDataSource dataSource;

    @Test
    void historyKeepsStepsAndRoutingFactsOnly() {
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("routing-facts");
        assertThat(kept(HistoryEventTypes.ACTIVITY_INSTANCE_END)).isTrue();
        assertThat(kept(HistoryEventTypes.DMN_DECISION_EVALUATE)).isFalse();
        assertThat(kept(HistoryEventTypes.FORM_PROPERTY_UPDATE)).isFalse();
        assertThat(kept(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL)).isFalse();
        assertThat(kept(HistoryEventTypes.USER_OPERATION_LOG)).isFalse();
    }

    @Test
    void historyIsCleanedUpAtNight() {
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(engine.getHistoryCleanupJobLogTimeToLive()).isEqualTo("P30D");
    }

    @Test
    void failedJobsAreRetriedForHours() {
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT5M,PT15M,PT1H,PT4H");
    }

    @Test
    void theEngineIsClosedByDefault() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(engine.isEnablePasswordPolicy()).isTrue();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isTrue();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
    }

    @Test
    void nothingIsCountedOrPublishedThatNobodyReads() {
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isTaskMetricsEnabled()).isFalse();
        assertThat(engine.isDbMetricsReporterActivate()).isFalse();
        assertThat(engine.isEnableCmdExceptionLogging()).isFalse();
    }

    @Test
    void theDriverHasTheSettingsThatHoldForAnyAddress() throws SQLException {
        assertThat(dataSource.getMaximumPoolSize()).isEqualTo(10);
        try (Connection connection = dataSource.getConnection()) {
            PgConnection driver = (PgConnection) connection.unwrap(PGConnection.class);
            assertThat(driver.getLogServerErrorDetail()).isFalse();
            assertThat(driver.getNetworkTimeout()).isEqualTo(60_000);
        }
        assertThat(dataSource.getDataSourceProperties())
                .containsEntry("reWriteBatchedInserts", "true")
                .containsEntry("connectTimeout", "5")
                .containsEntry("tcpKeepAlive", "true");
    }

    private boolean kept(HistoryEventTypes type) {
        return engine.getHistoryLevel().isHistoryEventProduced(type, null);
    }
}
