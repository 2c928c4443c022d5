package org.bijstand.engine.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What people find in Tasklist: given tasks of each kind, every filter shows each role what is theirs. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterTest {

    private static final String PROCESS = "filter-probe";

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterSetup setup;

    @Autowired
    RightsSetup rights;

    @Autowired
    Users users;

    private String deployment;
    private String mine;
    private String late;
    private String urgent;

    @BeforeAll
    void givenTasksOfEachKind() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "processes/home-assistance/" + PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups(Roles.CASE_WORKER)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        rights.apply();
        mine = task(Duration.ofDays(1), 50);
        late = task(Duration.ofHours(-1), 50);
        urgent = task(Duration.ofDays(1), 75);
        users.as(Users.CASE_WORKER, () -> tasks.claim(mine, Users.CASE_WORKER));
    }

    @AfterAll
    void removeThem() {
        repository.deleteDeployment(deployment, true);
        rights.apply();
    }

    @Test
    void theFiltersStandInTheOrderOfADaysWork() {
        assertThat(filters.createTaskFilterQuery().list().stream()
                        .sorted((one, other) -> priority(one) - priority(other))
                        .map(Filter::getName))
                .startsWith("Mijn taken", "Mijn groep", "Te laat", "Dringend")
                .doesNotContain("All tasks", "All Tasks");
    }

    @Test
    void eachRoleFindsTheFiltersOfItsOwnWork() {
        assertThat(found(Users.CASE_WORKER)).containsExactly("Mijn taken", "Mijn groep", "Te laat", "Dringend");
        assertThat(found(Users.COORDINATOR))
                .containsExactly(
                        "Mijn taken",
                        "Mijn groep",
                        "Te laat",
                        "Dringend",
                        "Zonder partner",
                        "Te beslissen",
                        "Storingen",
                        "Alle open taken");
        assertThat(found(Users.SUPERVISOR)).isEqualTo(found(Users.COORDINATOR));
        assertThat(found(Users.MANAGER)).containsExactly("Te laat", "Dringend", "Alle open taken");
    }

    /** The engine stores one name; tasklist-filters.js shows it in other languages. */
    @Test
    void everyFilterHasWordsInTheOtherLanguages() throws IOException {
        String script = new ClassPathResource("static/js/tasklist-filters.js").getContentAsString(UTF_8);
        Map<String, Long> languagesOf = Pattern.compile("(?ms)^  '([^']+)': \\{\\n(.*?)^  }")
                .matcher(script)
                .results()
                .collect(Collectors.toMap(
                        filter -> filter.group(1),
                        filter -> filter.group(2).lines().count()));

        assertThat(languagesOf).containsOnlyKeys(found(Users.COORDINATOR));
        assertThat(languagesOf.values()).containsOnly(3L);
    }

    @Test
    void aCaseWorkerFindsOwnTasksThoseOfTheGroupTheLateAndTheUrgentOnes() {
        assertThat(shown("Mijn taken", Users.CASE_WORKER)).containsExactly(mine);
        assertThat(shown("Mijn groep", Users.CASE_WORKER)).containsExactlyInAnyOrder(late, urgent);
        assertThat(shown("Te laat", Users.CASE_WORKER)).containsExactly(late);
        assertThat(shown("Dringend", Users.CASE_WORKER)).containsExactly(urgent);
    }

    @Test
    void whatAColleagueClaimedLeavesTheGroup() {
        assertThat(shown("Mijn taken", Users.OTHER_CASE_WORKER)).isEmpty();
        assertThat(shown("Mijn groep", Users.OTHER_CASE_WORKER)).containsExactlyInAnyOrder(late, urgent);
    }

    @Test
    void aCoordinatorSeesWhatIsLateInOtherGroupsToo() {
        assertThat(shown("Mijn groep", Users.COORDINATOR)).isEmpty();
        assertThat(shown("Te laat", Users.COORDINATOR)).containsExactly(late);
    }

    @Test
    void anAnalystHasNoFilterAndSeesNoTask() {
        users.as(
                Users.ANALYST,
                () -> assertThat(filters.createTaskFilterQuery().count()).isZero());
        users.as(
                Users.ANALYST, () -> assertThat(tasks.createTaskQuery().count()).isZero());
    }

    @Test
    void anotherStartMakesNoSecondOne() {
        List<String> before = filters.createTaskFilterQuery().list().stream()
                .map(Filter::getId)
                .sorted()
                .toList();

        setup.apply();

        assertThat(filters.createTaskFilterQuery().list().stream()
                        .map(Filter::getId)
                        .sorted())
                .isEqualTo(before);
    }

    private List<String> found(String user) {
        List<String> names = new ArrayList<>();
        users.as(
                user,
                () -> filters.createTaskFilterQuery().list().stream()
                        .sorted((one, other) -> priority(one) - priority(other))
                        .map(Filter::getName)
                        .forEach(names::add));
        return names;
    }

    private String task(Duration fromNow, int priority) {
        String instance = runtime.startProcessInstanceByKey(PROCESS, Map.of()).getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        task.setDueDate(Date.from(now.plus(fromNow)));
        task.setPriority(priority);
        tasks.saveTask(task);
        return task.getId();
    }

    /** The ids of this test's tasks that the filter shows to a person. */
    private List<String> shown(String filterName, String user) {
        List<String> ids = new ArrayList<>();
        users.as(user, () -> {
            Filter filter =
                    filters.createTaskFilterQuery().filterName(filterName).singleResult();
            filters.<Task>list(filter.getId()).stream()
                    .filter(task -> task.getProcessDefinitionId().startsWith(PROCESS))
                    .forEach(task -> ids.add(task.getId()));
        });
        return ids;
    }

    private static int priority(Filter filter) {
        return (Integer) filter.getProperties().get("priority");
    }
}
