package org.bijstand.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Stops the start-up when a form has nobody to serve it, or a bean serves no form: people would meet it first. */
@Component
class FormCheck implements SmartInitializingSingleton {

    private final ResourcePatternResolver files;
    private final FeatureForms forms;

    FormCheck(ResourcePatternResolver files, FeatureForms forms) {
        this.files = files;
        this.forms = forms;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> drawn = formFiles().map(FormCheck::idAsFileName).toList();
        List<String> served = new ArrayList<>();
        forms.allTaskForms().forEach(form -> served.add(form.formId()));
        forms.allStartForms().forEach(form -> served.add(form.formId()));

        refuse("forms that no bean serves", without(drawn, served));
        refuse("beans that serve a form that isn't there", without(served, drawn));
        refuse("forms that stand in two folders", twice(drawn));
        refuse("forms that two beans serve", twice(served));
    }

    private Stream<Resource> formFiles() {
        try {
            return Arrays.stream(files.getResources("classpath*:forms/*/*.form"));
        } catch (IOException failure) {
            throw new UncheckedIOException("can't list the forms", failure);
        }
    }

    private static String idAsFileName(Resource file) {
        try {
            String id = FormSchema.parse(file.getContentAsByteArray()).id();
            if (!(id + ".form").equals(file.getFilename())) {
                throw new IllegalStateException(file.getFilename() + " has another id than its name: " + id);
            }
            return id;
        } catch (IOException failure) {
            throw new UncheckedIOException("can't read " + file, failure);
        }
    }

    private static List<String> without(List<String> ids, List<String> others) {
        return new TreeSet<>(ids).stream().filter(id -> !others.contains(id)).toList();
    }

    private static List<String> twice(List<String> ids) {
        TreeSet<String> seen = new TreeSet<>();
        return ids.stream().filter(id -> !seen.add(id)).toList();
    }

    private static void refuse(String problem, List<String> ids) {
        if (!ids.isEmpty()) {
            throw new IllegalStateException(problem + ": " + String.join(", ", ids));
        }
    }
}
