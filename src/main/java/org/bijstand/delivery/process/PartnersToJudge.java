package org.bijstand.delivery.process;

import java.util.List;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Closure.Work;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model of a closure which partners have to be judged, each for its own assignment. */
@Component("partnersToJudge")
public class PartnersToJudge {

    private final Closure closure;

    PartnersToJudge(Closure closure) {
        this.closure = closure;
    }

    public List<String> of(DelegateExecution execution) {
        return closure.workOf(execution.getProcessBusinessKey()).stream()
                .map(Work::key)
                .toList();
    }
}
