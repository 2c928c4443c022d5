package org.bijstand.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bijstand.engine.task.Cast.Person;
import org.bijstand.engine.task.db.TaskAudience;
import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nobody sees or does with our engine what the stock engine would refuse, nor less: everybody tries everything on each task
 * and asks every question, first the stock engine with the rights that it has stored, then ours on the same tasks without
 * them. What is meant to differ stands in {@link IntendedDifferencesTest}.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskAccessComparisonTest {

    @Autowired
    ProcessEngineConfigurationImpl application;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TaskAudience audience;

    @Autowired
    JdbcClient jdbc;

    private ProcessEngine stock;
    private ProcessEngine ours;
    private Cast cast;

    @BeforeAll
    void startTwoEngines() {
        stock = PlainEngine.stock(application, database, transactions);
        ours = PlainEngine.ours(application, database, transactions, new TaskAccessPlugin(audience));
        cast = Cast.madeBy(stock);
    }

    @AfterAll
    void closeThem() {
        cast.leave();
        ours.close();
        stock.close();
    }

    @Test
    void everybodySeesAndDoesWhatTheStockEngineAllowsAndNothingElse() {
        Map<String, String> withStoredRights = answers(stock);
        int stored = deleteStoredRights();
        Map<String, String> withLinks = answers(ours);

        assertThat(stored).as("rights that the stock engine stored for links").isGreaterThan(10);
        assertThat(withLinks).hasSizeGreaterThan(5_000).isEqualTo(withStoredRights);
        assertThat(withLinks.values().stream().filter(answer -> answer.startsWith("yes")))
                .hasSizeBetween(withLinks.size() / 20, withLinks.size() * 19 / 20);
    }

    private Map<String, String> answers(ProcessEngine engine) {
        Map<String, String> answers = new TreeMap<>();
        for (Person person : Cast.PEOPLE) {
            cast.tasks().forEach((what, task) -> {
                for (Operation operation : Operation.values()) {
                    answers.put(
                            person.id() + " tries " + operation + " on the task " + what,
                            inTheNameOf(person, engine, () -> operation.tryOn(engine, task)));
                }
            });
            for (Question question : Question.values()) {
                answers.put(
                        person.id() + " asks " + question,
                        inTheNameOf(person, engine, () -> answer(question, engine, person)));
            }
        }
        return answers;
    }

    /** Twice the same question, as a list and as a number, and then a page of it: they have to agree. */
    private String answer(Question question, ProcessEngine engine, Person person) {
        TaskQuery query = question.put(engine.getTaskService(), person, cast.taskIds());
        var found = query.list().stream().map(Task::getId).toList();
        assertThat(query.count())
                .as("%s by %s", question, person)
                .isEqualTo(found.stream().distinct().count());
        assertThat(query.listPage(1, 3).stream().map(Task::getId))
                .as("%s by %s", question, person)
                .isEqualTo(found.stream().skip(1).limit(3).toList());
        return found.isEmpty() ? "nothing" : "yes: " + found;
    }

    /** Whatever is changed is rolled back: everything is tried on the same tasks. */
    private <T> T inTheNameOf(Person person, ProcessEngine engine, Supplier<T> attempt) {
        return new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            engine.getIdentityService().setAuthentication(person.id(), person.groups());
            try {
                return attempt.get();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        });
    }

    /** As the first start does. */
    private int deleteStoredRights() {
        return jdbc.sql("delete from act_ru_authorization where type_ = 1 and resource_type_ = 7 and perms_ = ?"
                        + " and resource_id_ in (select id_ from act_ru_task)")
                .param(Involvement.permissions(application))
                .update();
    }
}
