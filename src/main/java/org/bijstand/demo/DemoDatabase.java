package org.bijstand.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demo's own PostgreSQL, started inside the JVM and kept in a folder between starts (P3). */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoDatabase {

    /** Spring closes it after the engine; a JVM hook of its own would take it away while the engine still writes. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${bijstand.demo.data-directory:data/postgres}") Path directory)
            throws IOException {
        LeftoverServer.stop(directory);
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .start();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new EmbeddedConnectionDetails(postgres.getJdbcUrl("postgres", "postgres"));
    }

    private record EmbeddedConnectionDetails(String getJdbcUrl) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
