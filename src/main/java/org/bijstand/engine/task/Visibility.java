package org.bijstand.engine.task;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * Who asks for tasks, in the place where a query keeps the stock engine's check: without permissions to check, the engine's
 * fragments of SQL leave the rights out, and VisibleTasks.xml adds ours. Public for MyBatis, which reads it.
 */
public class Visibility extends AuthorizationCheck {

    private static final long serialVersionUID = 1L;

    private transient CandidateCondition candidates;
    private boolean distinct;

    /** @param groupIds all groups of the person; the stock engine forgets those for which no right is stored */
    Visibility(String userId, List<String> groupIds) {
        setAuthUserId(userId);
        setAuthGroupIds(groupIds == null ? List.of() : groupIds);
    }

    Visibility(String userId, List<String> groupIds, TaskQueryImpl query, CandidateCondition candidates) {
        this(userId, groupIds);
        setUseLeftJoin(query.getAuthCheck().isUseLeftJoin());
        this.candidates = candidates;
        distinct = canRepeatTasks(query);
    }

    /** What the question asks of candidates, when that was taken out of the engine's part of it; else null. */
    public CandidateCondition getCandidates() {
        return candidates;
    }

    /** Without need it would cost the database its use of an index that has the tasks in order. */
    public boolean isDistinct() {
        return distinct;
    }

    private static boolean canRepeatTasks(TaskQueryImpl query) {
        return query.getQueries().stream().anyMatch(CandidateCondition::readsLinks)
                || query.getOrderingProperties().stream().anyMatch(order -> order.getRelation() != null);
    }
}
