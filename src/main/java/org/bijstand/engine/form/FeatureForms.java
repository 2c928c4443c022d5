package org.bijstand.engine.form;

import java.util.List;
import java.util.function.Function;
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

    /** Missing when the form belongs to an old version of a process and its bean has been removed since. */
    private static <F> F only(String formId, List<F> forms, Function<F, String> id) {
        return forms.stream()
                .filter(form -> id.apply(form).equals(formId))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no bean serves form '" + formId + "'"));
    }
}
