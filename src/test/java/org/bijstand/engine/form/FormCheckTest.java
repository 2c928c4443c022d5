package org.bijstand.engine.form;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormCheckTest {

    @TempDir
    Path folder;

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void eachFormIsServedByOneBean() throws IOException {
        form("meals/meal-order", "meal-order");
        serve("meal-order");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aFormThatNobodyServesStopsTheStart() throws IOException {
        form("meals/meal-order", "meal-order");

        assertThatThrownBy(this::check).hasMessage("forms that no bean serves: meal-order");
    }

    @Test
    void aBeanWhoseFormIsGoneStopsTheStart() {
        serve("meal-order");

        assertThatThrownBy(this::check).hasMessage("beans that serve a form that isn't there: meal-order");
    }

    @Test
    void aFormInTwoFoldersStopsTheStart() throws IOException {
        form("meals/order", "order");
        form("housing/order", "order");
        serve("order");

        assertThatThrownBy(this::check).hasMessage("forms that stand in two folders: order");
    }

    @Test
    void aFormUnderAnotherNameStopsTheStart() throws IOException {
        form("meals/order", "meal-order");

        assertThatThrownBy(this::check).hasMessage("order.form has another id than its name: meal-order");
    }

    private void check() throws IOException {
        try (URLClassLoader files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            FeatureForms forms = new FeatureForms(
                    beans.getBeanProvider(TaskForm.class), beans.getBeanProvider(StartForm.class), event -> {});
            new FormCheck(new PathMatchingResourcePatternResolver(files), forms).afterSingletonsInstantiated();
        }
    }

    private void form(String path, String id) throws IOException {
        Path file = folder.resolve("forms/" + path + ".form");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"id\": \"" + id + "\", \"components\": []}");
    }

    private void serve(String formId) {
        beans.addBean(formId, new TaskForm() {
            @Override
            public String formId() {
                return formId;
            }

            @Override
            public Map<String, Object> open(OpenTask task) {
                return Map.of();
            }

            @Override
            public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
                return Map.of();
            }
        });
    }
}
