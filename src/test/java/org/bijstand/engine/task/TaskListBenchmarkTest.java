package org.bijstand.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.engine.access.Roles;
import org.bijstand.engine.access.Staff;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The list of tasks and its count, as Tasklist asks for them, by the stock engine and by ours: the same database, the same
 * tasks and the same person, who is in ten groups and sees every task. Prints a table and asserts no times.
 */
@ApplicationTest
@Tag("benchmark")
class TaskListBenchmarkTest {

    private static final List<Integer> SIZES = List.of(200, 1_000, 5_000, 20_000, 50_000);
    private static final String ANNA = "benchmark-anna";
    private static final List<String> GROUPS = Stream.concat(
                    Stream.of(Roles.CASE_WORKER), IntStream.range(1, 10).mapToObj(number -> "benchmark-" + number))
            .toList();
    /** As tasklist-order.js has it. */
    private static final String SORTED = "\"sorting\":[{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"},"
            + "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]";

    /** @param patience milliseconds; once the median is longer, larger numbers of tasks are not tried */
    private record Measure(String name, double patience, Consumer<ProcessEngine> action) {}

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine application;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    private final Map<String, List<Timing>> results = new LinkedHashMap<>();
    private HttpCaller browser;

    @Test
    void stockAndOursSideBySide() {
        GROUPS.stream()
                .skip(1)
                .forEach(group -> application
                        .getIdentityService()
                        .saveGroup(application.getIdentityService().newGroup(group)));
        staff.addIfMissing(new Staff.Person(ANNA, "Anna", "Testmans", "anna@bijstand.example", Users.PASSWORD, GROUPS));
        List<Measure> measures =
                measures(filter("Alle taken", application.getTaskService().createTaskQuery()), filter("Mijn groep"));
        OpenTasks tasks =
                new OpenTasks(jdbc, application.getRepositoryService(), application.getRuntimeService(), GROUPS);
        try (HikariDataSource patient = patientDatabase()) {
            ProcessEngine stock = PlainEngine.stock(configuration, patient, new DataSourceTransactionManager(patient));
            RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(stock);
            browser = HttpCaller.anonymous(port);
            browser.signIn(ANNA, Users.PASSWORD);
            browser.get("/camunda/app/tasklist/default/");
            tasks.growTo(SIZES.get(0));
            measure(application, stock, tasks, measures);
            // Neither pays for what a JVM does at first.
            results.clear();
            for (int size : SIZES) {
                tasks.growTo(size);
                measure(application, stock, tasks, measures);
                print();
            }
            RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(stock);
            stock.close();
        }
    }

    private List<Measure> measures(String all, String ofMyGroups) {
        return List.of(
                new Measure(
                        "page of 15 by urgency, Java",
                        10_000,
                        engine -> as(
                                engine,
                                () -> assertThat(engine.getTaskService()
                                                .createTaskQuery()
                                                .orderByTaskPriority()
                                                .desc()
                                                .orderByDueDate()
                                                .asc()
                                                .listPage(0, 15))
                                        .hasSize(15))),
                new Measure(
                        "count, Java",
                        10_000,
                        engine -> as(
                                engine,
                                () -> assertThat(engine.getTaskService()
                                                .createTaskQuery()
                                                .count())
                                        .isPositive())),
                new Measure("Tasklist: all, page and count", 2_000, engine -> list(engine, all)),
                new Measure("Tasklist: of my groups, page and count", 2_000, engine -> list(engine, ofMyGroups)),
                new Measure(
                        "/task, page of 15 by urgency",
                        2_000,
                        engine -> post(engine, "/task?firstResult=0&maxResults=15", "application/json")),
                new Measure("/task/count", 2_000, engine -> post(engine, "/task/count", "application/json")));
    }

    private void measure(ProcessEngine ours, ProcessEngine stock, OpenTasks tasks, List<Measure> measures) {
        measure("ours", ours, measures);
        tasks.storeRights(Involvement.permissions(configuration));
        measure("stock", stock, measures);
        tasks.deleteRights();
    }

    private void measure(String name, ProcessEngine engine, List<Measure> measures) {
        for (Measure measure : measures) {
            List<Timing> before = results.computeIfAbsent(name + " " + measure.name, key -> new ArrayList<>());
            boolean hopeless =
                    !before.isEmpty() && before.get(before.size() - 1).median() > measure.patience;
            before.add(hopeless ? Timing.notRun("not run") : Timing.of(() -> measure.action.accept(engine)));
        }
    }

    private void list(ProcessEngine engine, String filter) {
        post(engine, "/filter/" + filter + "/list?firstResult=0&maxResults=15", "application/hal+json");
    }

    private void post(ProcessEngine engine, String path, String accepted) {
        var answer = browser.send(browser.request("/camunda/api/engine/engine/" + engine.getName() + path)
                .setHeader("Accept", accepted)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(path.contains("count") ? "{}" : "{" + SORTED + "}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("Behoefte bepalen", "\"count\":");
    }

    private static void as(ProcessEngine engine, Runnable action) {
        engine.getIdentityService().setAuthentication(ANNA, GROUPS);
        try {
            action.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String filter(String name) {
        return application
                .getFilterService()
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    private String filter(String name, TaskQuery query) {
        Filter made = application.getFilterService().newTaskFilter(name).setQuery(query);
        application.getFilterService().saveFilter(made);
        Authorization right =
                application.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(ANNA);
        right.setResource(Resources.FILTER);
        right.setResourceId(made.getId());
        right.addPermission(Permissions.READ);
        application.getAuthorizationService().saveAuthorization(right);
        return made.getId();
    }

    /** Waits longer for an answer than the application would. */
    private HikariDataSource patientDatabase() {
        var source = new HikariDataSource();
        source.setJdbcUrl(database.getJdbcUrl());
        source.setUsername(database.getUsername());
        source.setPassword(database.getPassword());
        source.setConnectionInitSql("set search_path to public, bijstand");
        return source;
    }

    private void print() {
        List<String> lines = new ArrayList<>();
        lines.add("%-52s".formatted("open tasks: median / p95 in ms (runs, when few)")
                + SIZES.stream().map("%,24d"::formatted).reduce("", String::concat));
        results.forEach((name, timings) -> lines.add("%-52s".formatted(name)
                + timings.stream().map("%24s"::formatted).reduce("", String::concat)));
        lines.add("load average now: %.1f"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        System.out.printf("%n%s%n", String.join(System.lineSeparator(), lines));
    }
}
