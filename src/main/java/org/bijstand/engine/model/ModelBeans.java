package org.bijstand.engine.model;

import java.util.Arrays;
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
            if (has(application, name)) {
                beans.put(name, application.getType(name));
            }
        }
        return beans;
    }

    /** Whether there is such a bean, and it was made for models. */
    public static boolean has(ListableBeanFactory application, String name) {
        return application.containsBeanDefinition(name) && isMadeForModels(application.getType(name));
    }

    /** Whether an expression may ask this of a bean: something that its class itself answers. */
    public static boolean isFunction(Class<?> bean, String name) {
        return Arrays.stream(bean.getMethods())
                .filter(method -> method.getName().equals(name))
                .anyMatch(
                        method -> method.getReturnType() != void.class && isMadeForModels(method.getDeclaringClass()));
    }

    private static boolean isMadeForModels(Class<?> type) {
        return type != null && type.getPackageName().matches(MADE_FOR_MODELS);
    }
}
