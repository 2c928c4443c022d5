package org.bijstand.engine.task;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Engines beside the application's own, on the same tables and with its settings on rights, but without its forms, guards
 * and listeners: what they do differently follows from the plugins they are given.
 */
final class PlainEngine {

    private PlainEngine() {}

    static ProcessEngine stock(
            ProcessEngineConfigurationImpl application, DataSource database, PlatformTransactionManager transactions) {
        return configuration("stock", application, database, transactions).buildProcessEngine();
    }

    static ProcessEngine ours(
            ProcessEngineConfigurationImpl application,
            DataSource database,
            PlatformTransactionManager transactions,
            ProcessEnginePlugin plugin) {
        SpringTransactionsProcessEngineConfiguration ours = configuration("ours", application, database, transactions);
        ours.setResourceAuthorizationProvider(application.getResourceAuthorizationProvider());
        ours.setProcessEnginePlugins(List.of(plugin));
        return ours.buildProcessEngine();
    }

    private static SpringTransactionsProcessEngineConfiguration configuration(
            String name,
            ProcessEngineConfigurationImpl application,
            DataSource database,
            PlatformTransactionManager transactions) {
        var engine = new SpringTransactionsProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setCustomHistoryLevels(List.of(application.getHistoryLevel()));
        engine.setHistory(application.getHistoryLevel().getName());
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionNameForTask(application.getDefaultUserPermissionNameForTask());
        engine.setEnforceSpecificVariablePermission(application.isEnforceSpecificVariablePermission());
        engine.setEnableExpressionsInStoredQueries(application.isEnableExpressionsInStoredQueries());
        engine.setGroupResourceWhitelistPattern(application.getGroupResourceWhitelistPattern());
        engine.setUserResourceWhitelistPattern(application.getUserResourceWhitelistPattern());
        engine.setEnableCmdExceptionLogging(false);
        return engine;
    }
}
