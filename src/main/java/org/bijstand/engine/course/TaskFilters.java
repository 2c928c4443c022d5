package org.bijstand.engine.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** The filters of Tasklist, counted by the engine as Tasklist does it, in the name of the person who asks. */
@Component
public class TaskFilters {

    private static final int LAST = 1000;

    private final FilterService filters;

    TaskFilters(FilterService filters) {
        this.filters = filters;
    }

    /** Those that the person may open, in the order of Tasklist. */
    public List<TaskCount> counts() {
        return filters.createTaskFilterQuery().list().stream()
                .sorted(Comparator.comparing(TaskFilters::place))
                .map(filter -> new TaskCount(
                        filter.getId(),
                        filter.getName(),
                        String.valueOf(properties(filter).getOrDefault("description", "")),
                        filters.count(filter.getId())))
                .toList();
    }

    private static int place(Filter filter) {
        return properties(filter).get("priority") instanceof Number place ? place.intValue() : LAST;
    }

    private static Map<String, Object> properties(Filter filter) {
        return filter.getProperties() == null ? Map.of() : filter.getProperties();
    }
}
