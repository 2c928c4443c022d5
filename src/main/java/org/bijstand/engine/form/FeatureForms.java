package org.bijstand.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.ServiceLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The features' forms by their ids, looked up when first needed: features themselves need the engine. */
@Component
public class FeatureForms {

    private final ObjectProvider<TaskForm> taskForms;
    private final ObjectProvider<StartForm> startForms;
    private final ApplicationEventPublisher events;

    FeatureForms(
            ObjectProvider<TaskForm> taskForms,
            ObjectProvider<StartForm> startForms,
            ApplicationEventPublisher events) {
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.events = events;
    }

    /** What the form shows of its case; that it was shown leaves a trace. */
    Map<String, Object> open(String formId, OpenTask task, String taskName) {
        Map<String, Object> shown = taskForm(formId).open(task);
        if (ServiceLine.of(task.businessKey()).isPresent()) {
            events.publishEvent(new CaseRead(task.businessKey(), "taak " + taskName));
        }
        return shown;
    }

    /** The ids of all forms that a feature serves. */
    public Set<String> ids() {
        return Stream.concat(
                        allTaskForms().stream().map(TaskForm::formId),
                        allStartForms().stream().map(StartForm::formId))
                .collect(Collectors.toUnmodifiableSet());
    }

    TaskForm taskForm(String formId) {
        return only(formId, allTaskForms(), TaskForm::formId);
    }

    StartForm startForm(String formId) {
        return only(formId, allStartForms(), StartForm::formId);
    }

    List<TaskForm> allTaskForms() {
        return taskForms.stream().toList();
    }

    List<StartForm> allStartForms() {
        return startForms.stream().toList();
    }

    /** Missing when the form belongs to an old version of a process and its bean has been removed since. */
    private static <F> F only(String formId, List<F> forms, Function<F, String> id) {
        return forms.stream()
                .filter(form -> id.apply(form).equals(formId))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no bean serves form '" + formId + "'"));
    }
}
