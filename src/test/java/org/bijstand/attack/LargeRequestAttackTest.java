package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that would fill the memory, sent by somebody who has a password. */
@ApplicationTest
class LargeRequestAttackTest {

    private static final int ALLOWED = 11_000_000;
    private static final int TOO_LARGE = 14_000_000;
    private static final List<String> PATHS = List.of(
            "/engine-rest/task/count",
            "/engine-rest/process-instance/count",
            "/engine-rest/engine/default/task/count",
            "/camunda/api/engine/engine/default/task/count");

    @LocalServerPort
    int port;

    @Test
    void whatIsTooLargeIsRefusedWhetherItTellsItsLengthOrNot() {
        List<Integer> answers = PATHS.stream()
                .flatMap(path -> Stream.of(BodyPublishers.ofByteArray(question(TOO_LARGE)), untold(TOO_LARGE))
                        .map(body -> post(path, body)))
                .toList();

        AttackTable.record("Body of 14 MB to the engine, with its length and without", answers.size(), (int)
                answers.stream().filter(status -> status < 400).count());
    }

    @Test
    void whatIsLargeButNotTooLargeIsAnswered() {
        assertThat(post(PATHS.get(0), BodyPublishers.ofByteArray(question(ALLOWED))))
                .isEqualTo(200);
        assertThat(post(PATHS.get(0), untold(ALLOWED))).isEqualTo(200);
    }

    /** The status, or 499 when the connection was closed in the middle of the body. */
    private int post(String path, BodyPublisher body) {
        HttpCaller browser = HttpCaller.anonymous(port);
        browser.signIn(Users.CASE_WORKER, Users.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        HttpCaller program = HttpCaller.program(port, Users.CASE_WORKER, Users.PASSWORD);
        HttpCaller caller = path.startsWith("/camunda") ? browser : program;
        var request =
                caller.request(path).header("Content-Type", "application/json").POST(body);
        if (caller == browser) {
            request.header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
        }
        try {
            return caller.send(request).statusCode();
        } catch (UncheckedIOException closed) {
            return 499;
        }
    }

    /** Goes out in chunks. */
    private static BodyPublisher untold(int bytes) {
        return BodyPublishers.ofInputStream(() -> stream(bytes));
    }

    private static InputStream stream(int bytes) {
        return new ByteArrayInputStream(question(bytes));
    }

    /** A query that the engine understands, as long as that. */
    private static byte[] question(int bytes) {
        return ("{" + " ".repeat(bytes) + "}").getBytes(StandardCharsets.US_ASCII);
    }
}
