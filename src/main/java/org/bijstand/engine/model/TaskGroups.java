package org.bijstand.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.engine.RoutingVariable;
import org.bijstand.engine.access.Roles;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The groups that a model may give its tasks to. Whoever is given a task may read the case behind it, so that these are
 * never more than the people who work on that case.
 */
public final class TaskGroups {

    /** How a model that serves every line names the line that the case is of. */
    private static final String LINE_OF_THE_CASE = "${" + RoutingVariable.SERVICE_LINE.variableName() + "}";

    private TaskGroups() {}

    /** For a model of the product's own: the groups of its line, or of any line where it serves them all. */
    public static Set<String> of(ModelFile model) {
        return ServiceLine.ofModel(model.path())
                .map(line -> Set.copyOf(Roles.of(line)))
                .orElseGet(() -> lines().flatMap(List::stream).collect(Collectors.toSet()));
    }

    /**
     * For a model that somebody deploys: the groups of its line. What serves all lines stays with the groups that it
     * names already, and with those beside them; a new model there is nobody's.
     *
     * @param shipped the model of the same name as the product brings it, null for a new one
     */
    public static Set<String> ofEdited(ModelFile model, ModelFile shipped) {
        if (ServiceLine.ofModel(model.path()).isPresent()) {
            return of(model);
        }
        return shipped == null
                ? Set.of()
                : ModelRules.parse(shipped).getModelElementsByType(UserTask.class).stream()
                        .flatMap(task -> split(task.getCamundaCandidateGroups()))
                        .flatMap(TaskGroups::withThoseBeside)
                        .collect(Collectors.toSet());
    }

    /** The model's own list cuts a name behind its expression. */
    static Stream<String> split(String groups) {
        return Rule.blank(groups)
                ? Stream.empty()
                : Arrays.stream(groups.split(",")).map(String::strip);
    }

    private static Stream<String> withThoseBeside(String group) {
        return Stream.concat(
                Stream.of(group),
                lines().filter(groups -> groups.contains(group)).flatMap(List::stream));
    }

    private static Stream<List<String>> lines() {
        return Stream.concat(Arrays.stream(ServiceLine.values()).map(ServiceLine::id), Stream.of(LINE_OF_THE_CASE))
                .map(Roles::of);
    }
}
