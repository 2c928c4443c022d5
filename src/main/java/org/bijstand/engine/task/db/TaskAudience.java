package org.bijstand.engine.task.db;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What we add to the engine's tables so that a list of tasks stays fast: on each task a number for the groups it is meant
 * for, which triggers keep, and indexes for the orders of Tasklist (V60__task_audience.sql).
 */
@Component
public class TaskAudience {

    private final JdbcClient jdbc;

    TaskAudience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Does what is not done yet; nodes that start together take turns. At the first start it also deletes the rights that
     * the stock engine stored for each link of each task.
     *
     * @param permissionsOfALink the permissions that those stored rights hold, as the engine adds them up
     */
    public void attach(int permissionsOfALink) {
        jdbc.sql("select attach_task_audience(?)").param(permissionsOfALink).query(row -> {});
    }

    /** Rights that take something away; the engine made them before this version refused to. */
    public long revokes() {
        return jdbc.sql("select count(*) from act_ru_authorization where type_ = 2")
                .query(Long.class)
                .single();
    }
}
