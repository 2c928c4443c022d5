package org.bijstand.engine.task;

import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import org.bijstand.engine.task.Cast.Person;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** What somebody may ask for a list of tasks: every kind of condition and order that the engine's rights meet. */
enum Question {
    ALL((tasks, who) -> tasks),
    BY_NAME((tasks, who) -> tasks.orderByTaskName().asc().orderByTaskId().asc()),
    BY_NAME_IN_ANY_CASE((tasks, who) ->
            tasks.orderByTaskNameCaseInsensitive().desc().orderByTaskId().asc()),
    BY_DUE_DATE((tasks, who) -> tasks.orderByDueDate().asc().orderByTaskId().asc()),
    BY_URGENCY((tasks, who) -> tasks.orderByTaskPriority()
            .desc()
            .orderByDueDate()
            .asc()
            .orderByTaskId()
            .asc()),
    BY_CREATION(
            (tasks, who) -> tasks.orderByTaskCreateTime().desc().orderByTaskId().asc()),
    BY_ASSIGNEE(
            (tasks, who) -> tasks.orderByTaskAssignee().asc().orderByTaskId().asc()),
    BY_CASE_VARIABLE((tasks, who) -> tasks.orderByProcessVariable("urgency", Cast.TEXT)
            .asc()
            .orderByTaskId()
            .asc()),
    BY_STEP_VARIABLE((tasks, who) -> tasks.orderByExecutionVariable("urgency", Cast.TEXT)
            .desc()
            .orderByTaskId()
            .asc()),
    BY_TASK_VARIABLE((tasks, who) -> tasks.orderByTaskVariable("urgency", Cast.TEXT)
            .asc()
            .orderByTaskId()
            .asc()),
    MINE((tasks, who) -> tasks.taskAssignee(who.id())),
    OWNED((tasks, who) -> tasks.taskOwner(who.id())),
    ASSIGNED((tasks, who) -> tasks.taskAssigned()),
    UNASSIGNED((tasks, who) -> tasks.taskUnassigned()),
    INVOLVED((tasks, who) -> tasks.taskInvolvedUser(who.id())),
    SOMEBODY_ELSE_INVOLVED((tasks, who) -> tasks.taskInvolvedUser(Cast.ASSIGNEE)),
    FOR_A_GROUP((tasks, who) -> tasks.taskCandidateGroup(Cast.GROUP)),
    FOR_ANOTHER_GROUP((tasks, who) -> tasks.taskCandidateGroup(Cast.BARE_GROUP)),
    FOR_GROUPS((tasks, who) -> tasks.taskCandidateGroupIn(List.of(Cast.GROUP, Cast.BARE_GROUP))),
    FOR_GROUPS_AND_ASSIGNED((tasks, who) ->
            tasks.taskCandidateGroupIn(List.of(Cast.GROUP, Cast.BARE_GROUP)).includeAssignedTasks()),
    FOR_MY_GROUPS((tasks, who) -> who.groups().isEmpty()
            ? tasks
            : tasks.taskCandidateGroupIn(who.groups()).taskUnassigned()),
    FOR_A_GROUP_OF_GROUPS((tasks, who) ->
            tasks.taskCandidateGroup(Cast.GROUP).taskCandidateGroupIn(List.of(Cast.GROUP, Cast.BARE_GROUP))),
    FOR_NO_GROUP_OF_GROUPS(
            (tasks, who) -> tasks.taskCandidateGroup(Cast.GROUP).taskCandidateGroupIn(List.of(Cast.BARE_GROUP))),
    FOR_GROUPS_LIKE((tasks, who) -> tasks.taskCandidateGroupLike("cliff-g%")),
    FOR_GROUPS_OR_LIKE(
            (tasks, who) -> tasks.taskCandidateGroupIn(List.of(Cast.BARE_GROUP)).taskCandidateGroupLike("cliff-g%")),
    FOR_ME((tasks, who) -> tasks.taskCandidateUser(who.id())),
    FOR_ME_AND_ASSIGNED((tasks, who) -> tasks.taskCandidateUser(who.id()).includeAssignedTasks()),
    FOR_SOMEBODY_ELSE((tasks, who) -> tasks.taskCandidateUser(Cast.CANDIDATE)),
    FOR_SOMEBODY_OF_A_GROUP((tasks, who) -> tasks.taskCandidateUser(Cast.MEMBER)),
    FOR_ME_BY_NAME((tasks, who) -> tasks.taskCandidateUser(who.id())
            .taskNameLike("%taak%")
            .orderByTaskName()
            .asc()
            .orderByTaskId()
            .asc()),
    FOR_A_GROUP_AND_INVOLVED((tasks, who) ->
            tasks.taskCandidateGroup(Cast.GROUP).includeAssignedTasks().taskInvolvedUser(Cast.ASSIGNEE)),
    WITH_GROUPS((tasks, who) -> tasks.withCandidateGroups()),
    WITHOUT_GROUPS((tasks, who) -> tasks.withoutCandidateGroups()),
    WITH_GROUPS_FOR_A_GROUP((tasks, who) -> tasks.withCandidateGroups().taskCandidateGroup(Cast.GROUP)),
    WITHOUT_USERS_FOR_A_GROUP((tasks, who) -> tasks.withoutCandidateUsers().taskCandidateGroup(Cast.GROUP)),
    WITH_USERS((tasks, who) -> tasks.withCandidateUsers()),
    WITHOUT_USERS((tasks, who) -> tasks.withoutCandidateUsers()),
    URGENT((tasks, who) -> tasks.taskMinPriority(75)),
    LATE((tasks, who) -> tasks.dueBefore(new Date(Cast.NOON))),
    LATE_FOR_A_GROUP((tasks, who) -> tasks.dueBefore(new Date(Cast.NOON))
            .taskCandidateGroup(Cast.GROUP)
            .orderByDueDate()
            .asc()),
    ACTIVE((tasks, who) -> tasks.active()),
    SUSPENDED((tasks, who) -> tasks.suspended()),
    WITHOUT_SUBTASKS((tasks, who) -> tasks.excludeSubtasks()),
    OF_A_PROCESS((tasks, who) -> tasks.processDefinitionKey(Cast.PROCESS)),
    OF_PROCESSES((tasks, who) -> tasks.processDefinitionKeyIn(Cast.PROCESS, Cast.OTHER_PROCESS)),
    OF_A_CASE((tasks, who) -> tasks.processInstanceBusinessKey("cliff-case")),
    OF_AN_URGENT_CASE((tasks, who) -> tasks.processVariableValueEquals("urgency", "URGENT")),
    OF_A_CASE_NOT_NORMAL((tasks, who) -> tasks.processVariableValueNotEquals("urgency", "NORMAL")),
    WITH_A_VARIABLE((tasks, who) -> tasks.taskVariableValueEquals("urgency", "LOCAL")),
    OR_OF_NAME_AND_GROUP((tasks, who) ->
            tasks.or().taskNameLike("%los%").taskCandidateGroup(Cast.GROUP).endOr()),
    OR_OF_ME_AND_MINE((tasks, who) -> tasks.or()
            .taskAssignee(who.id())
            .taskCandidateUser(who.id())
            .includeAssignedTasks()
            .endOr()),
    OR_BESIDE_A_GROUP((tasks, who) -> tasks.taskCandidateGroup(Cast.GROUP)
            .or()
            .taskMinPriority(75)
            .taskNameLike("%taak%")
            .endOr()),
    OR_OF_GROUPS_BESIDE_A_GROUP((tasks, who) -> tasks.taskCandidateGroup(Cast.GROUP)
            .or()
            .taskCandidateGroup(Cast.BARE_GROUP)
            .taskMinPriority(75)
            .endOr()),
    TWO_ORS((tasks, who) -> tasks.or()
            .taskUnassigned()
            .taskOwner(who.id())
            .endOr()
            .or()
            .processDefinitionKey(Cast.PROCESS)
            .taskCandidateGroupIn(List.of(Cast.GROUP, Cast.BARE_GROUP))
            .endOr()),
    OR_OF_VARIABLES((tasks, who) -> tasks.or()
            .processVariableValueEquals("urgency", "URGENT")
            .taskCandidateUser(Cast.CANDIDATE)
            .endOr()
            .orderByProcessVariable("urgency", Cast.TEXT)
            .desc()
            .orderByTaskId()
            .asc()),
    OR_OF_A_PROCESS_AND_A_CASE((tasks, who) -> tasks.or()
            .processDefinitionKey(Cast.OTHER_PROCESS)
            .processInstanceBusinessKey("cliff-case")
            .endOr()
            .taskCandidateGroup(Cast.GROUP));

    private final BiFunction<TaskQuery, Person, TaskQuery> condition;

    Question(BiFunction<TaskQuery, Person, TaskQuery> condition) {
        this.condition = condition;
    }

    /** Asked among the tasks of the cast only: other tests' tasks come and go. */
    TaskQuery put(TaskService tasks, Person who, List<String> among) {
        return condition.apply(tasks.createTaskQuery().taskIdIn(among.toArray(String[]::new)), who);
    }
}
