package org.bijstand.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bijstand.engine.task.db.TaskAudience;
import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Where our rights on tasks differ from the stock engine's, on purpose; {@link TaskAccessComparisonTest} finds no others. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntendedDifferencesTest {

    private static final String DAVE = "differing-dave";
    private static final String EVE = "differing-eve";
    private static final String GROUP = "differing-group";

    @Autowired
    ProcessEngineConfigurationImpl application;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TaskAudience audience;

    private TaskAccessPlugin plugin;
    private ProcessEngine stock;
    private ProcessEngine ours;
    private String task;

    @BeforeAll
    void startTwoEngines() {
        plugin = new TaskAccessPlugin(audience);
        stock = PlainEngine.stock(application, database, transactions);
        ours = PlainEngine.ours(application, database, transactions, plugin);
    }

    @AfterEach
    void removeWhatWasMade() {
        stock.getTaskService().deleteTask(task, true);
        stock.getAuthorizationService().createAuthorizationQuery().userIdIn(DAVE).list().stream()
                .map(Authorization::getId)
                .forEach(stock.getAuthorizationService()::deleteAuthorization);
    }

    @AfterAll
    void closeThem() {
        ours.close();
        stock.close();
    }

    @Test
    void whoseTaskIsReassignedNoLongerSeesIt() {
        assertThat(seenByDave(stock, this::reassign)).isTrue();
        assertThat(seenByDave(ours, this::reassign)).isFalse();
    }

    @Test
    void whoGivesATaskBackThatWasNeverForTheirGroupNoLongerSeesIt() {
        assertThat(seenByDave(stock, this::giveBack)).isTrue();
        assertThat(seenByDave(ours, this::giveBack)).isFalse();
    }

    @Test
    void whoIsNoCandidateAnyMoreNoLongerSeesTheTask() {
        assertThat(seenByDave(stock, this::removeDave)).isTrue();
        assertThat(seenByDave(ours, this::removeDave)).isFalse();
    }

    @Test
    void aGroupThatIsNoCandidateAnyMoreNoLongerSeesTheTask() {
        assertThat(seenByDave(stock, this::removeGroup)).isTrue();
        assertThat(seenByDave(ours, this::removeGroup)).isFalse();
    }

    /** The task's own variables can be read with the task, in both. */
    @Test
    void aCandidateDoesNotFindATasksOwnVariablesAmongAllVariables() {
        assertThat(variablesFoundByDave(stock)).isEqualTo(1);
        assertThat(variablesFoundByDave(ours)).isZero();
    }

    @Test
    void aRightCanNotBeTakenAwayFromOnePersonOnly() {
        task = taskFor(ours, GROUP);

        assertThat(revoke(stock)).isNotNull();
        assertThatThrownBy(() -> revoke(ours))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("REVOKE");
    }

    @Test
    void noRightThatIsThereTurnsIntoOneThatTakesAway() {
        task = taskFor(ours, GROUP);
        Authorization right = ours.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        describe(right);
        ours.getAuthorizationService().saveAuthorization(right);

        ((AuthorizationEntity) right).setAuthorizationType(Authorization.AUTH_TYPE_REVOKE);

        assertThatThrownBy(() -> ours.getAuthorizationService().saveAuthorization(right))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> ours.getAuthorizationService().saveAuthorization(newRevoke()))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void noNodeStartsWhereARightWasTakenAwayBefore() {
        task = taskFor(ours, GROUP);
        revoke(stock);

        assertThatThrownBy(() -> plugin.postProcessEngineBuild(ours)).hasMessageContaining("REVOKE");
    }

    private void reassign(TaskService tasks) {
        tasks.setAssignee(task, DAVE);
        tasks.setAssignee(task, EVE);
    }

    private void giveBack(TaskService tasks) {
        tasks.setAssignee(task, DAVE);
        tasks.setAssignee(task, null);
    }

    private void removeDave(TaskService tasks) {
        tasks.addCandidateUser(task, DAVE);
        tasks.deleteCandidateUser(task, DAVE);
    }

    private void removeGroup(TaskService tasks) {
        tasks.addCandidateGroup(task, GROUP);
        tasks.deleteCandidateGroup(task, GROUP);
    }

    /** The list and the single check have to say the same. */
    private boolean seenByDave(ProcessEngine engine, Consumer<TaskService> change) {
        removeLast();
        task = taskFor(engine, "differing-other-group");
        change.accept(engine.getTaskService());
        boolean listed = asDave(
                engine,
                () -> engine.getTaskService().createTaskQuery().taskId(task).count() > 0);
        boolean readable = asDave(
                engine,
                () -> engine.getAuthorizationService()
                        .isUserAuthorized(DAVE, List.of(GROUP), TaskPermissions.READ, Resources.TASK, task));
        assertThat(listed).isEqualTo(readable);
        return listed;
    }

    private long variablesFoundByDave(ProcessEngine engine) {
        removeLast();
        task = taskFor(engine, GROUP);
        engine.getTaskService().setVariableLocal(task, "urgency", "URGENT");
        assertThat(asDave(
                        engine,
                        () -> engine.getTaskService().getVariablesLocal(task).keySet()))
                .containsExactly("urgency");
        return asDave(
                engine,
                () -> engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .taskIdIn(task)
                        .count());
    }

    private Authorization revoke(ProcessEngine engine) {
        Authorization revoke = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        describe(revoke);
        return engine.getAuthorizationService().saveAuthorization(revoke);
    }

    private Authorization newRevoke() {
        Authorization revoke = new AuthorizationEntity(Authorization.AUTH_TYPE_REVOKE);
        describe(revoke);
        return revoke;
    }

    private void describe(Authorization right) {
        right.setUserId(DAVE);
        right.setResource(Resources.TASK);
        right.setResourceId(task);
        right.setPermissions(new Permission[] {TaskPermissions.READ});
    }

    private String taskFor(ProcessEngine engine, String group) {
        Task made = engine.getTaskService().newTask();
        engine.getTaskService().saveTask(made);
        engine.getTaskService().addCandidateGroup(made.getId(), group);
        return made.getId();
    }

    private void removeLast() {
        if (task != null) {
            stock.getTaskService().deleteTask(task, true);
        }
    }

    private static <T> T asDave(ProcessEngine engine, Supplier<T> question) {
        engine.getIdentityService().setAuthentication(DAVE, List.of(GROUP));
        try {
            return question.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
