package org.bijstand.engine.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bijstand.engine.access.Roles;
import org.bijstand.engine.form.DoorForms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * A few operations by every role with an access token: {@code access-matrix.txt}, which is tried with passwords, says who
 * may.
 */
class BearerRolesTest extends ProviderScene {

    /** The columns of the table that a group stands for, with the provider's name of the group. */
    private static final List<String> ROLES =
            List.of("dossiers", HELPDESK, "toezicht", "leiding", "directie", "privacy", "IT");

    private static final int FIRST_ROLE = 4;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void aTaskOfTheLine() {
        DoorForms.deploy(repository);
        String number = "DEUR-" + System.nanoTime();
        runtime.startProcessInstanceByKey("door", number);
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        List.of(Roles.CASE_WORKER, Roles.COORDINATOR, Roles.SUPERVISOR)
                .forEach(group -> tasks.addCandidateGroup(task.getId(), group));
    }

    @ParameterizedTest
    @CsvSource({
        "*, /actuator**, GET, /actuator/metrics",
        "GET|POST, /engine-rest/task, GET, /task",
        "GET|POST, /engine-rest/task/count, GET, /task/count",
        "GET|POST, /engine-rest/process-instance, GET, /process-instance",
        "GET|POST, /engine-rest/history/process-instance**, GET, /history/process-instance",
        "GET, /engine-rest/process-definition, GET, /process-definition",
        "GET, /engine-rest/deployment, GET, /deployment",
        "GET, /engine-rest/deployment/registered, GET, /deployment/registered",
        "POST|DELETE|PUT, /engine-rest/user**, DELETE, /user/bestaat-niet",
        "DELETE, /engine-rest/deployment**, DELETE, /deployment/bestaat-niet"
    })
    void aTokenOpensWhatItsRoleMay(String methods, String pattern, String method, String path) throws IOException {
        URI address = HOME.resolve(path.startsWith("/actuator") ? path : "/engine-rest/engine/" + ENGINE + path);
        Map<String, Character> found = new HashMap<>();
        for (String role : ROLES) {
            PROVIDER.employ(TestProvider.PROGRAM, role);
            found.put(role, outcome(program.ask(method, address, program.token())));
        }

        assertThat(found).isEqualTo(expected(methods, pattern));
    }

    private static Map<String, Character> expected(String methods, String pattern) throws IOException {
        String row = new ClassPathResource("access-matrix.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\Q" + methods + "\\E +\\Q" + pattern + "\\E( +\\S){11}"))
                .findFirst()
                .orElseThrow();
        List<String> cells = Arrays.asList(row.split(" +"));
        Map<String, Character> expected = new HashMap<>();
        for (int role = 0; role < ROLES.size(); role++) {
            expected.put(ROLES.get(role), cells.get(2 + FIRST_ROLE + role).charAt(0));
        }
        return expected;
    }

    /** As the table writes it. */
    private static char outcome(HttpResponse<String> answer) {
        if (Set.of(401, 403, 404).contains(answer.statusCode())) {
            return '-';
        }
        assertThat(answer.statusCode()).isLessThan(300);
        return Set.of("[]", "{\"count\":0}").contains(answer.body()) ? '0' : '+';
    }
}
