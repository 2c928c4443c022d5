package org.bijstand.engine.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.beans.DirectFieldAccessor;

/**
 * What a question asks of candidates ("tasks of my group"), taken out of it for one statement and put back after. The stock
 * engine joins all links of all tasks for it; VisibleTasks.xml compares audiences. Public for MyBatis, which reads it.
 */
public final class CandidateCondition implements AutoCloseable {

    private static final List<String> FIELDS =
            List.of("candidateUser", "candidateGroup", "candidateGroups", "cachedCandidateGroups");

    private final String user;
    private final List<String> groups;
    private final boolean assignedToo;
    private final DirectFieldAccessor fields;
    private final Map<String, Object> taken = new HashMap<>();

    private CandidateCondition(TaskQueryImpl query) {
        user = query.getCandidateUser();
        groups = query.getCandidateGroups() == null ? List.of() : query.getCandidateGroups();
        assignedToo = query.isIncludeAssignedTasks();
        fields = new DirectFieldAccessor(query);
        for (String field : FIELDS) {
            taken.put(field, fields.getPropertyValue(field));
            fields.setPropertyValue(field, null);
        }
    }

    /** Null when there is none, or when other conditions have to hold for the same link and the engine's join has to stay. */
    static CandidateCondition takenFrom(TaskQueryImpl query) {
        boolean asked = query.getCandidateUser() != null || query.getCandidateGroups() != null;
        boolean alone = Stream.concat(
                        Stream.of(readsLinksOtherwise(query)),
                        query.getQueries().stream().skip(1).map(CandidateCondition::readsLinks))
                .noneMatch(Boolean::booleanValue);
        return asked && alone ? new CandidateCondition(query) : null;
    }

    /** Whether the engine joins the links of tasks for this question or this part of one. */
    static boolean readsLinks(TaskQueryImpl query) {
        return query.getCandidateUser() != null || query.getCandidateGroups() != null || readsLinksOtherwise(query);
    }

    private static boolean readsLinksOtherwise(TaskQueryImpl query) {
        return query.getCandidateGroupLike() != null
                || query.getInvolvedUser() != null
                || query.isWithCandidateGroups()
                || query.isWithCandidateUsers();
    }

    /** A candidate by a link of their own; null when only groups are asked for. */
    public String getUser() {
        return user;
    }

    /** Of which one has to be a candidate; empty when only a user is asked for. */
    public List<String> getGroups() {
        return groups;
    }

    /** Whether tasks that somebody has claimed count too. */
    public boolean isAssignedToo() {
        return assignedToo;
    }

    @Override
    public void close() {
        fields.setPropertyValues(taken);
    }
}
