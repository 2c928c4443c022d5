package org.bijstand.homeassistance.process;

import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The assignments of a case in the models: <code>#{assignments.toServe(execution)}</code>. */
@Component("assignments")
public class AssignmentsToServe {

    private final Assignments assignments;

    AssignmentsToServe(Assignments assignments) {
        this.assignments = assignments;
    }

    /** The numbers of the granted assignments, for each of which a partner has to be found. */
    public List<String> toServe(DelegateExecution execution) {
        return assignments.granted(execution.getProcessBusinessKey()).stream()
                .map(Assignment::number)
                .toList();
    }
}
