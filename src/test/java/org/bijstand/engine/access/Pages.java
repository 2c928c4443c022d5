package org.bijstand.engine.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every page and endpoint of the product that Spring serves, found in its mappings, and what lies beside them. */
final class Pages {

    private static final List<String> BESIDE = List.of(
            "/css/bijstand.css",
            "/favicon.svg",
            "/camunda/",
            "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/",
            "/camunda/app/welcome/default/",
            "/camunda/app/admin/default/setup/",
            "/camunda/api/engine/engine/",
            "/engine-rest/engine",
            "/nothing-here");

    private static final Set<String> NOT_OWN = Set.of("/error");

    private Pages() {}

    static Set<Operation> of(ApplicationContext beans) {
        Set<Operation> operations = new TreeSet<>();
        BESIDE.forEach(path -> operations.add(new Operation("GET", path)));
        beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Pages::operations)
                .forEach(operations::add);
        return operations;
    }

    /** Own pages are listed one by one, so that nobody adds one without deciding who may open it. */
    static boolean isOwn(Operation operation) {
        return Stream.of("/engine-rest", "/camunda/", "/actuator").noneMatch(operation.path()::startsWith)
                && !NOT_OWN.contains(operation.path());
    }

    private static Stream<Operation> operations(RequestMappingInfo mapping) {
        Collection<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{\\*?([^:}]+)[^}]*}", "{$1}"))
                .flatMap(path -> methods.stream().map(method -> new Operation(method, path)));
    }
}
