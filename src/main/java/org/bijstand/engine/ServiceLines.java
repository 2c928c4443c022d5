package org.bijstand.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each service line apart: the processes, decisions and forms of its folders together, as forms are bound to
 * the deployment of their process (design rule 7). A line of which nothing changed keeps its version; an edit gives new
 * versions to its own line only. All beans exist by now and the job executor has not started yet.
 */
@Component
class ServiceLines implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLines.class);
    private static final Pattern FILE = Pattern.compile("(?:processes|forms)/([^/]+)/[^/]+$");

    /** Tells our deployments from those that an analyst makes with Modeler. */
    private static final String SOURCE = "bijstand";

    private final RepositoryService repository;
    private final ResourcePatternResolver files;

    ServiceLines(RepositoryService repository, ResourcePatternResolver files) {
        this.repository = repository;
        this.files = files;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SortedMap<String, SortedMap<String, Resource>> lines = new TreeMap<>();
        collect("classpath*:processes/*/*.bpmn", lines);
        collect("classpath*:processes/*/*.dmn", lines);
        collect("classpath*:forms/*/*.form", lines);
        lines.forEach(this::deploy);
    }

    /** Files are named by their place under the root, so that a jar and exploded classes count as the same files. */
    private void collect(String pattern, SortedMap<String, SortedMap<String, Resource>> lines) {
        try {
            for (Resource file : files.getResources(pattern)) {
                String url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
                Matcher name = FILE.matcher(url);
                if (name.find()) {
                    lines.computeIfAbsent(name.group(1), line -> new TreeMap<>())
                            .put(name.group(), file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("can't list " + pattern, failure);
        }
    }

    private void deploy(String line, Map<String, Resource> resources) {
        DeploymentBuilder builder =
                repository.createDeployment().name(line).source(SOURCE).enableDuplicateFiltering(false);
        resources.forEach((name, resource) -> add(builder, name, resource));
        DeploymentWithDefinitions deployment = builder.deployWithResult();
        boolean changed = deployment.getDeployedProcessDefinitions() != null
                || deployment.getDeployedDecisionDefinitions() != null;
        LOG.info("service line {}: {}", line, changed ? "new version deployed" : "unchanged");
    }

    private static void add(DeploymentBuilder builder, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            builder.addInputStream(name, content);
        } catch (IOException failure) {
            throw new UncheckedIOException("can't read " + name, failure);
        }
    }
}
