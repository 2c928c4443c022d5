package org.bijstand.engine.task;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As many open tasks as wanted: copies of one that the engine made, each for two of ten groups. */
final class OpenTasks {

    static final String PROCESS = "open-tasks";

    private final JdbcClient jdbc;
    private final List<String> groups;
    private final String original;
    private int number;

    OpenTasks(JdbcClient jdbc, RepositoryService repository, RuntimeService runtime, List<String> groups) {
        this.jdbc = jdbc;
        this.groups = groups;
        repository
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Task_Assess")
                                .name("Behoefte bepalen")
                                .endEvent()
                                .done())
                .deploy();
        original = runtime.startProcessInstanceByKey(PROCESS).getId();
        number = 1;
    }

    /** Adds tasks until there are so many. */
    void growTo(int wanted) {
        copies("act_ru_execution", wanted, """
                'id_', md5('case ' || n), 'proc_inst_id_', md5('case ' || n), 'root_proc_inst_id_', md5('case ' || n),
                'business_key_', 'D-' || n
                """);
        copies("act_ru_task", wanted, """
                'id_', md5('task ' || n), 'execution_id_', md5('case ' || n), 'proc_inst_id_', md5('case ' || n),
                'create_time_', timestamp '2026-11-01' + n * interval '30 seconds',
                'due_date_', timestamp '2026-11-20' + n * 7919 % 50000 * interval '30 seconds',
                'priority_', case when n % 20 = 0 then 75 else 50 end,
                'assignee_', case when n % 10 = 0 then 'somebody-' || n % 50 end
                """);
        link("n", wanted);
        link("n / 10 + n + 1", wanted);
        number = wanted;
        tidy();
    }

    private void link(String group, int wanted) {
        jdbc.sql("""
                        insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                        select gen_random_uuid(), 1, 'candidate', (:groups::text[])[1 + (%s) %% 10], md5('task ' || n)
                        from generate_series(:first, :last) n
                        """.formatted(group))
                .param("groups", groups.toArray(String[]::new))
                .param("first", number)
                .param("last", wanted - 1)
                .update();
    }

    /** What the stock engine would have stored for these links. */
    void storeRights(int permissions) {
        jdbc.sql("""
                        insert into act_ru_authorization
                            (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                        select 'stored-' || id_, 1, 1, group_id_, 7, task_id_, ?
                        from (select min(id_) id_, group_id_, task_id_ from act_ru_identitylink
                              where task_id_ is not null and group_id_ is not null group by group_id_, task_id_) links
                        """).param(permissions).update();
        tidy();
    }

    void deleteRights() {
        jdbc.sql("delete from act_ru_authorization where id_ like 'stored-%'").update();
        tidy();
    }

    private void copies(String table, int wanted, String changes) {
        jdbc.sql("""
                        insert into %1$s
                        select copy.* from %1$s original
                        cross join generate_series(:first, :last) n
                        cross join lateral jsonb_populate_record(original, jsonb_build_object(%2$s)) copy
                        where original.proc_inst_id_ = :original
                        """.formatted(table, changes))
                .param("original", original)
                .param("first", number)
                .param("last", wanted - 1)
                .update();
    }

    /** As autovacuum would have done by then. */
    private void tidy() {
        jdbc.sql("vacuum analyze act_ru_task, act_ru_identitylink, act_ru_execution, act_ru_authorization")
                .update();
    }
}
