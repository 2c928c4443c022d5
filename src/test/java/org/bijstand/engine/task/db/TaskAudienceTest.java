package org.bijstand.engine.task.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The number on a task always names the groups that are its candidates, whoever changes them and whenever. */
@ApplicationTest
class TaskAudienceTest {

    private static final String OF_EACH_TASK = """
            select t.id_ from act_ru_task t left join task_audience a on a.id = t.audience_
            where coalesce(a.candidates, '{}') <> array(
                select distinct l.group_id_::text from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by 1)
            """;

    @Autowired
    TaskAudience audience;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String task;

    @BeforeEach
    void givenATask() {
        Task made = tasks.newTask();
        tasks.saveTask(made);
        task = made.getId();
    }

    @AfterEach
    void removeIt() {
        tasks.deleteTask(task, true);
        assertThat(jdbc.sql(OF_EACH_TASK).query(String.class).list())
                .as("tasks with the wrong audience")
                .isEmpty();
    }

    @Test
    void aTaskIsForTheGroupsThatAreItsCandidates() {
        tasks.addCandidateGroup(task, "audience-b");
        tasks.addCandidateGroup(task, "audience-a");
        tasks.addCandidateUser(task, "audience-person");
        tasks.addGroupIdentityLink(task, "audience-watchers", "watcher");

        assertThat(groups()).containsExactly("audience-a", "audience-b");

        tasks.deleteCandidateGroup(task, "audience-b");
        assertThat(groups()).containsExactly("audience-a");

        tasks.deleteCandidateGroup(task, "audience-a");
        assertThat(groups()).isEmpty();
    }

    @Test
    void theSameGroupsAreTheSameAudienceWhateverTheirOrder() {
        tasks.addCandidateGroup(task, "audience-a");
        tasks.addCandidateGroup(task, "audience-b");
        Integer first = number(task);
        Task other = tasks.newTask();
        tasks.saveTask(other);
        tasks.addCandidateGroup(other.getId(), "audience-b");
        tasks.addCandidateGroup(other.getId(), "audience-a");

        assertThat(number(other.getId())).isEqualTo(first);

        tasks.deleteTask(other.getId(), true);
    }

    @Test
    void aGroupThatIsRenamedInTheDatabaseIsFollowed() {
        tasks.addCandidateGroup(task, "audience-a");

        jdbc.sql("update act_ru_identitylink set group_id_ = 'audience-c' where task_id_ = ?")
                .param(task)
                .update();

        assertThat(groups()).containsExactly("audience-c");
    }

    @Test
    void asManyGroupsAsAnybodyMayThinkOfAreKept() {
        List<String> many = IntStream.range(100, 400)
                .mapToObj(number -> "audience-of-a-group-with-a-long-name-" + number)
                .toList();

        many.forEach(group -> tasks.addCandidateGroup(task, group));

        assertThat(groups()).isEqualTo(many);
    }

    /** The engine lets two people change the links of one task at once only if it did not write the task; SQL always does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_) values ('audience-2', 1, 'candidate', 'audience-b', ?)",
                "delete from act_ru_identitylink where id_ = 'audience-1' and task_id_ = ?"
            })
    void whoeverChangesTheGroupsOfATaskThatIsBeingChangedWaits(String firstChange) {
        link("audience-1", "audience-a");
        CompletableFuture<Void> second = new TransactionTemplate(transactions).execute(transaction -> {
            jdbc.sql(firstChange).param(task).update();
            jdbc.sql("set constraints all immediate").update();
            var other = CompletableFuture.runAsync(() -> link("audience-3", "audience-c"));
            await().until(this::somebodyWaits);
            return other;
        });
        second.join();

        assertThat(groups()).contains("audience-c");
    }

    @Test
    void afterManyChangesItIsStillRight() {
        Random chance = new Random(4);
        for (int change = 0; change < 200; change++) {
            String group = "audience-" + chance.nextInt(4);
            switch (chance.nextInt(3)) {
                case 0 -> tasks.addCandidateGroup(task, group);
                case 1 -> tasks.deleteCandidateGroup(task, group);
                default ->
                    tasks.addGroupIdentityLink(
                            task, group, chance.nextBoolean() ? IdentityLinkType.CANDIDATE : "watcher");
            }
        }
    }

    /** Tried in a transaction that is rolled back: changing tables is part of one too. */
    @Test
    void theFirstStartFindsOutForTasksThatWereThereAndDeletesTheRightsStoredForTheirLinks() {
        tasks.addCandidateGroup(task, "audience-a");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            detach();
            storeRight("a-link", task, 16450);
            storeRight("more-than-a-link", task, 16454);
            storeRight("all-tasks", "*", 16450);

            audience.attach(16450);
            audience.attach(16450);

            assertThat(groups()).containsExactly("audience-a");
            assertThat(jdbc.sql("select group_id_ from act_ru_authorization where id_ like 'audience-%' order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("all-tasks", "more-than-a-link");
        });
    }

    private void link(String id, String group) {
        jdbc.sql("insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)"
                        + " values (?, 1, 'candidate', ?, ?)")
                .params(id, group, task)
                .update();
    }

    private void detach() {
        jdbc.sql("drop trigger widen_task_audience on act_ru_identitylink").update();
        jdbc.sql("drop trigger narrow_task_audience on act_ru_identitylink").update();
        jdbc.sql("drop index act_ru_task_due_first, act_ru_task_urgent_first, act_ru_identitylink_other_groups")
                .update();
        jdbc.sql("alter table act_ru_task drop column audience_").update();
    }

    private void storeRight(String group, String resource, int permissions) {
        jdbc.sql("""
                        insert into act_ru_authorization
                            (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                        values (?, 1, 1, ?, 7, ?, ?)
                        """).params("audience-" + group, group, resource, permissions).update();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<String> groups() {
        return jdbc.sql("""
                        select unnest(candidates) from act_ru_task join task_audience on id = audience_ where id_ = ?
                        """).param(task).query(String.class).list();
    }

    private Integer number(String task) {
        return jdbc.sql("select audience_ from act_ru_task where id_ = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }
}
