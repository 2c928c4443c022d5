package org.bijstand.engine.task;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Lists and counts the tasks that a person may see. What passes by here unchanged falls back on the stock statement, which
 * shows nothing by links: too little, never too much.
 */
class VisibleTasks extends TaskManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return query.getAuthCheck().isAuthorizationCheckEnabled()
                ? withVisibility(
                        query,
                        () -> getDbEntityManager().selectList("org.bijstand.engine.task.selectVisibleTasks", query))
                : super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return query.getAuthCheck().isAuthorizationCheckEnabled()
                ? withVisibility(query, () ->
                        (Long) getDbEntityManager().selectOne("org.bijstand.engine.task.countVisibleTasks", query))
                : super.findTaskCountByQueryCriteria(query);
    }

    /** Whoever asked may ask the same question again: it is given back as it was. */
    private <T> T withVisibility(TaskQueryImpl query, Supplier<T> statement) {
        AuthorizationCheck stock = query.getAuthCheck();
        Authentication person = getCurrentAuthentication();
        try (CandidateCondition candidates = CandidateCondition.takenFrom(query)) {
            query.setAuthCheck(new Visibility(person.getUserId(), person.getGroupIds(), query, candidates));
            return statement.get();
        } finally {
            query.setAuthCheck(stock);
        }
    }
}
