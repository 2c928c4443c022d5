package org.bijstand;

import static org.assertj.core.api.Assertions.assertThat;

import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ApplicationStartTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theEnginesTablesAndOursStandInSchemasOfTheirOwn() {
        assertThat(engine.getName()).isEqualTo("default");
        assertThat(schemaOf("act_ru_task")).isEqualTo("public");
        assertThat(schemaOf("flyway_schema_history")).isEqualTo("bijstand");
    }

    private String schemaOf(String table) {
        return jdbc.sql("select table_schema from information_schema.tables where table_name = ?")
                .param(table)
                .query(String.class)
                .single();
    }
}
