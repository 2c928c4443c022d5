package org.bijstand.engine.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bijstand.attack.AttackTable;
import org.bijstand.calendar.MovableClock;
import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every role tries every page and every operation of the engine's REST interface, by each of its doors, on cases whose
 * every personal field holds a word of its own. {@code access-matrix.txt} says who may; the whole matrix is written to
 * {@code target/access-matrix.txt}.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String REST = "/engine-rest";
    private static final String REST_OF_ENGINE = REST + "/engine/{name}";
    private static final String REST_OF_WEBAPPS = "/camunda/api/engine/engine/{name}";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RightsSetup rights;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private final Map<Operation, Map<String, Character>> matrix = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<Boolean>> attempts = new TreeMap<>();
    private ExpectedAccess expected;
    private MatrixScene scene;
    private Visitors visitors;

    @BeforeAll
    void givenPeopleAndCases() {
        scene = new MatrixScene(beans, rights, port);
        visitors = new Visitors(port, scene);
        expected = new ExpectedAccess(visitors.names());
    }

    @AfterAll
    void leaveNothingBehind() {
        scene.remove();
        clock.reset();
    }

    @Test
    void everyRoleMeetsWhatTheTableSaysAndNobodyReadsWhatIsNotForThem() throws IOException {
        long tracesBefore = scene.traces();
        Set<Operation> rest = RestOperations.of(REST, CamundaRestResources.getResourceClasses());
        assertThat(rest).hasSizeGreaterThan(900);
        List<Operation> once = rest.stream()
                .filter(operation -> !operation.path().startsWith(REST + "/engine"))
                .toList();
        once.forEach(operation -> tryByEverybody(operation, REST_OF_WEBAPPS));
        // Waits for work, which the door of the web applications can't.
        once.stream()
                .filter(operation -> !operation.path().endsWith("/fetchAndLock"))
                .forEach(this::tryByOtherDoors);
        webapps().forEach(operation -> tryByEverybody(operation, REST));
        Pages.of(beans).forEach(operation -> tryByEverybody(operation, REST));

        Files.writeString(Path.of("target/access-matrix.txt"), printed());
        // What was refused may have done something all the same.
        assertThat(scene.traces()).isEqualTo(tracesBefore);
        assertThat(problems).as(String.join("\n", problems)).isEmpty();
        assertThat(expected.unused()).as("rows of the table that fit nothing").isEmpty();
        attempts.forEach((attack, tries) -> AttackTable.record(
                attack, tries.size(), (int) tries.stream().filter(got -> got).count()));
    }

    private Set<Operation> webapps() {
        Set<Operation> operations = new TreeSet<>();
        Map<String, Application> applications = Map.of(
                "admin", new AdminApplication(),
                "cockpit", new CockpitApplication(),
                "tasklist", new TasklistApplication(),
                "welcome", new WelcomeApplication());
        applications.forEach((name, application) ->
                operations.addAll(RestOperations.of("/camunda/api/" + name, application.getClasses())));
        return operations;
    }

    private void tryByEverybody(Operation operation, String door) {
        Operation byDoor = new Operation(operation.method(), operation.path().replace(REST, door));
        for (String visitor : visitors.names()) {
            HttpResponse<String> answer = visitors.tries(visitor, byDoor);
            char outcome = Visitors.outcome(answer);
            matrix.computeIfAbsent(operation, asked -> new HashMap<>()).put(visitor, outcome);
            judge(operation, visitor, answer, outcome);
        }
    }

    /** What the engine does for a person is the same by each door; who comes in and under which name is not. */
    private void tryByOtherDoors(Operation operation) {
        for (String door : List.of(REST, REST_OF_ENGINE)) {
            Operation byDoor =
                    new Operation(operation.method(), operation.path().replace(REST, door));
            for (String visitor : List.of(Visitors.NOBODY, Visitors.OTHER_LINE)) {
                HttpResponse<String> answer = visitors.tries(visitor, byDoor);
                judge(operation, visitor, answer, Visitors.outcome(answer));
            }
        }
    }

    private void judge(Operation operation, String visitor, HttpResponse<String> answer, char outcome) {
        String where = visitor + ": " + operation;
        ExpectedAccess.Row row = expected.of(operation);
        if (row == null || Pages.isOwn(operation) && !row.exact) {
            problems.add("not in the table: " + operation);
        } else if (!allows(row.expected(visitor), outcome)) {
            problems.add("%s: %s instead of %s (%d %s)"
                    .formatted(where, outcome, row.expected(visitor), answer.statusCode(), shortened(answer.body())));
        }
        List<String> read = visitors.hiddenFrom(visitor, operation)
                .filter(answer.body()::contains)
                .toList();
        read.forEach(word -> problems.add(where + " reads '" + word + "'"));
        tried("a word about a person, asked for by who may not", !read.isEmpty());
        if (row != null && row.expected(visitor) == '-') {
            tried(attack(operation, visitor), outcome == '+');
        }
    }

    private void tried(String attack, boolean gotThrough) {
        attempts.computeIfAbsent(attack, words -> new ArrayList<>()).add(gotThrough);
    }

    private static String attack(Operation operation, String visitor) {
        String path = operation.path();
        if (visitor.equals(Visitors.NOBODY)) {
            return "every path and operation, without log-in";
        }
        String matter = Stream.of("batch", "migration", "modification", "variables", "deployment", "job", "-async")
                .filter(path.toLowerCase(Locale.ROOT)::contains)
                .findFirst()
                .orElse("other");
        String kind = operation.method().equals("GET") ? "reading" : "changing";
        return "REST and pages by roles that may not: %s, %s".formatted(kind, matter);
    }

    /** Whoever may look may also find nothing, as that depends on what there is. */
    private static boolean allows(char expected, char outcome) {
        return expected == outcome || expected == '+' && outcome == '0' || expected == '*' && outcome != '-';
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(160, body.length())).replaceAll("\\s+", " ");
    }

    private String printed() {
        String columns = visitors.names().stream().map("%4.3s"::formatted).collect(joining());
        Stream<String> rows = matrix.entrySet().stream()
                .map(row -> "%-7s %-100s%s"
                        .formatted(
                                row.getKey().method(),
                                row.getKey().path(),
                                visitors.names().stream()
                                        .map(name -> "   " + row.getValue().get(name))
                                        .collect(joining())));
        return "%-108s%s%n".formatted("", columns) + rows.collect(joining("\n")) + "\n";
    }
}
