package org.bijstand.engine.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The features' forms by their ids, looked up when first needed: features themselves need the engine. */
@Component
class FeatureForms {

    private final ObjectProvider<TaskForm> taskForms;
    private final ObjectProvider<StartForm> startForms;

    FeatureForms(ObjectProvider<TaskForm> taskForms, ObjectProvider<StartForm> startForms) {
        this.taskForms = taskForms;
        this.startForms = startForms;
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

    private static <F> F only(String formId, List<F> forms, Function<F, String> id) {
        Map<String, List<F>> byId = forms.stream().collect(Collectors.groupingBy(id));
        List<F> found = byId.getOrDefault(formId, List.of());
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "form '" + formId + "' needs exactly one bean that serves it, but has " + found.size());
        }
        return found.get(0);
    }
}
