package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case worker asks for the tasks of another service line, in every way that the engine's questions have. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListAttackTest {

    private static final String PROCESS = "attacked-tasks";
    private static final String OTHER_LINE = "another-line-case-worker";

    private static final List<String> QUESTIONS = List.of(
            "",
            ",'candidateGroup':'" + OTHER_LINE + "'",
            ",'candidateGroups':['" + OTHER_LINE + "'],'includeAssignedTasks':true",
            ",'candidateGroupLike':'another%'",
            ",'candidateUser':'somebody-else'",
            ",'candidateUser':'somebody-else','includeAssignedTasks':true",
            ",'involvedUser':'somebody-else'",
            ",'withCandidateGroups':true",
            ",'withCandidateUsers':true",
            ",'withoutCandidateUsers':true,'candidateGroup':'" + OTHER_LINE + "'",
            ",'assignee':'somebody-else'",
            ",'assigneeLike':'%'",
            ",'owner':'somebody-else'",
            ",'nameLike':'%'",
            ",'processVariables':[{'name':'urgency','operator':'eq','value':'NORMAL'}]",
            ",'orQueries':[{'candidateGroup':'" + OTHER_LINE + "','nameLike':'%'}]",
            ",'orQueries':[{'unassigned':true,'assigned':true}]",
            ",'orQueries':[{'candidateUser':'anke','candidateGroups':['" + OTHER_LINE + "']}]",
            ",'sorting':[{'sortBy':'processVariable','sortOrder':'asc','parameters':{'variable':'urgency','type':'String'}}]");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    private String deployment;
    private String task;
    private String filter;

    @BeforeAll
    void givenATaskOfAnotherLine() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups(OTHER_LINE)
                                .camundaCandidateUsers("somebody-else")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        String instance = runtime.startProcessInstanceByKey(PROCESS, Map.of("urgency", "NORMAL"))
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        filter = filters.createTaskFilterQuery()
                .filterName("Dringend")
                .singleResult()
                .getId();
        tasks.setPriority(task, 99);
    }

    @AfterAll
    void removeIt() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void noListOrCountOfTasksShowsAnotherLines() {
        int tried = 0;
        int through = 0;
        for (String user : List.of(Users.CASE_WORKER, Users.ANALYST, Users.PRIVACY_OFFICER)) {
            for (String question : QUESTIONS) {
                for (String place : List.of("/task", "/task/count")) {
                    tried++;
                    through += shows(ask(user, place, question));
                }
            }
        }
        for (String question : QUESTIONS) {
            for (String what : List.of("list", "count", "singleResult")) {
                tried++;
                through += shows(ask(Users.CASE_WORKER, "/filter/" + filter + "/" + what, question));
            }
        }
        AttackTable.record("Lists and counts of another line's tasks, by REST and filters", tried, through);
    }

    /** Or the questions above would prove nothing. */
    @Test
    void whoMaySeeTheTaskFindsItByTheSameQuestions() {
        List<HttpResponse<String>> answers = QUESTIONS.stream()
                .map(question -> ask(Users.MANAGER, "/task", question))
                .toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream().filter(answer -> answer.body().contains(task)))
                .hasSizeGreaterThan(QUESTIONS.size() / 2);
    }

    @Test
    void nobodyTakesRightsAwayFromSomebodyElse() {
        int through = 0;
        List<String> people = List.of(Users.CASE_WORKER, Users.ANALYST, Users.ADMIN);
        for (String user : people) {
            int status = HttpCaller.program(port, user, Users.PASSWORD)
                    .send(
                            "POST",
                            "/engine-rest/authorization/create",
                            json(
                                    "{'type':2,'permissions':['READ'],'userId':'bilal','resourceType':7,'resourceId':'*'}"))
                    .statusCode();
            through += status < 400 ? 1 : 0;
        }
        AttackTable.record("Rights of type REVOKE, by REST", people.size(), through);
    }

    private HttpResponse<String> ask(String user, String place, String question) {
        return HttpCaller.program(port, user, Users.PASSWORD)
                .send(
                        "POST",
                        "/engine-rest" + place,
                        json("{'processDefinitionKey':'" + PROCESS + "'" + question + "}"));
    }

    private int shows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 400, 403, 404);
        boolean nothing =
                answer.statusCode() != 200 || "[]".equals(answer.body()) || "{\"count\":0}".equals(answer.body());
        return nothing && !answer.body().contains(task) ? 0 : 1;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
