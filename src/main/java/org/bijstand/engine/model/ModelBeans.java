package org.bijstand.engine.model;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that models may name: those that a feature made for them, in its {@code process} package. */
public final class ModelBeans {

    private static final String MADE_FOR_MODELS = "org\\.bijstand\\.(\\w+\\.)*process";

    private ModelBeans() {}

    /** The beans by name, with their types. */
    public static Map<String, Class<?>> of(ListableBeanFactory application) {
        Map<String, Class<?>> beans = new HashMap<>();
        for (String name : application.getBeanDefinitionNames()) {
            Class<?> type = application.getType(name);
            if (type != null && type.getPackageName().matches(MADE_FOR_MODELS)) {
                beans.put(name, type);
            }
        }
        return beans;
    }
}
