package org.bijstand.engine.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation of JAX-RS resources, found in their classes, so that none is forgotten. */
public final class RestOperations {

    private static final int DEEPEST = 6;

    private final Set<Operation> found = new TreeSet<>();

    private RestOperations() {}

    /** @param base the path of the application that the resources belong to */
    public static Set<Operation> of(String base, Collection<Class<?>> resources) {
        RestOperations operations = new RestOperations();
        for (Class<?> resource : resources) {
            lineage(resource)
                    .map(type -> type.getAnnotation(Path.class))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(root -> operations.collect(base + part(root.value()), resource, 0));
        }
        return operations.found;
    }

    private void collect(String path, Class<?> resource, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("resources without end below " + path);
        }
        for (Method method : resource.getMethods()) {
            if (method.isBridge()) {
                continue;
            }
            Optional<String> below =
                    annotated(method, Path.class).map(Path::value).map(RestOperations::part);
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Operation(verb.get(), path + below.orElse("")));
            } else if (below.isPresent()) {
                collect(path + below.get(), method.getReturnType(), depth + 1);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotated(Method method, Class<A> annotation) {
        return declarations(method)
                .map(declared -> ((AnnotatedElement) declared).getAnnotation(annotation))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The method itself, and what it overrides or implements: annotations may stand there. */
    private static Stream<Method> declarations(Method method) {
        return lineage(method.getDeclaringClass()).flatMap(type -> {
            try {
                return Stream.of(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException inherited) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> lineage(Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.<Class<?>>of(type),
                        lineage(type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()).flatMap(RestOperations::lineage))
                .flatMap(types -> types);
    }

    /** With one slash before, none behind, and variables without their pattern. */
    private static String part(String path) {
        String plain =
                path.strip().replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}").replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }
}
