package org.bijstand.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeftoverServerTest {

    @TempDir
    Path folder;

    @Test
    void afterAKilledDemoTheNextOneStartsWithItsData() throws Exception {
        assertThat(runAndKill(folder)).isEqualTo(KilledDemo.KILLED);

        LeftoverServer.stop(folder);

        try (EmbeddedPostgres next = KilledDemo.start(folder)) {
            assertThat(JdbcClient.create(next.getPostgresDatabase())
                            .sql("select word from kept")
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of("bewaard"));
        }
    }

    @Test
    void aDemoThatIsStillRunningIsLeftAlone() throws Exception {
        try (EmbeddedPostgres running = KilledDemo.start(folder)) {
            assertThatThrownBy(() -> LeftoverServer.stop(folder))
                    .hasMessageStartingWith("another demo is running with its data in");
            try (Connection connection = running.getPostgresDatabase().getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void inANewFolderThereIsNothingToStop() throws IOException {
        LeftoverServer.stop(folder.resolve("none"));
    }

    private static int runAndKill(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDemo.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Starts a database, writes a word in it, and dies without stopping it. */
    static class KilledDemo {

        static final int KILLED = 137;

        public static void main(String[] arguments) throws IOException, SQLException {
            EmbeddedPostgres postgres = start(Path.of(arguments[0]));
            JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            jdbc.sql("create table kept (word text)").update();
            jdbc.sql("insert into kept values ('bewaard')").update();
            Runtime.getRuntime().halt(KILLED);
        }

        static EmbeddedPostgres start(Path folder) throws IOException {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .start();
        }
    }
}
