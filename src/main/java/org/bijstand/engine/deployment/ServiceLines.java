package org.bijstand.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bijstand.engine.model.Finding;
import org.bijstand.engine.model.ModelFile;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys each service line apart: the processes, decisions and forms of its folders together, as forms are bound to
 * the deployment of their process (design rule 7). A line whose files the product has not changed since the last start
 * stays as it is, with whatever an analyst has edited. A new release of a line keeps the edits of files that it leaves
 * alone; where both changed one file, the release's counts, since its code was written for it, and the deployment says
 * so. All beans exist by now and the job executor has not started yet.
 */
@Component
class ServiceLines implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLines.class);

    /** Tells our deployments from those that an analyst makes with Modeler. */
    private static final String SOURCE = "bijstand";

    private static final int LONGEST_SOURCE = 255;

    private final RepositoryService repository;
    private final CommandExecutor engine;
    private final ShippedFiles shipped;
    private final DeploymentRules rules;

    ServiceLines(RepositoryService repository, CommandExecutor engine, ShippedFiles shipped, DeploymentRules rules) {
        this.repository = repository;
        this.engine = engine;
        this.shipped = shipped;
        this.rules = rules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        shipped.lines()
                .forEach((line, files) -> engine.execute(context -> {
                    // Nodes that start together, and an analyst who deploys meanwhile, see each other's work.
                    context.getPropertyManager().acquireExclusiveLock();
                    install(context, line, files);
                    return null;
                }));
    }

    private void install(CommandContext context, String line, SortedMap<String, byte[]> files) {
        Release release = Release.of(files);
        Map<String, byte[]> current = CurrentLine.ofAny(
                        context,
                        files.entrySet().stream()
                                .flatMap(file -> FileId.of(new ModelFile(file.getKey(), file.getValue())).stream()))
                .map(CurrentLine::files)
                .orElse(Map.of());
        Release installed = Release.in(current);
        SortedSet<String> edited = installed.editedIn(current);
        if (release.equals(installed)) {
            LOG.info("service line {}: unchanged{}", line, edited.isEmpty() ? "" : ", with edits of " + edited);
            if (!edited.isEmpty()) {
                rules.check(context, current)
                        .forEach(finding ->
                                LOG.warn("service line {}: an edit breaks a rule of today. {}", line, finding));
            }
        } else {
            upgrade(context, line, new Upgrade(files, current, installed, edited));
        }
    }

    private void upgrade(CommandContext context, String line, Upgrade upgrade) {
        SortedSet<String> kept = fitting(context, upgrade);
        SortedSet<String> lost = new TreeSet<>(upgrade.edited());
        lost.removeAll(kept);
        deploy(line, upgrade.with(kept), Release.of(upgrade.files()), lost);
        LOG.info("service line {}: new version deployed{}", line, kept.isEmpty() ? "" : ", with edits of " + kept);
        if (!lost.isEmpty()) {
            LOG.warn(
                    "service line {}: the release replaces the edits of {}; they are in the deployment before this one",
                    line,
                    lost);
        }
    }

    /** The edits that stay: without those that a rule finds fault with, or without any when the fault lies elsewhere. */
    private SortedSet<String> fitting(CommandContext context, Upgrade upgrade) {
        SortedSet<String> kept = upgrade.kept();
        while (!kept.isEmpty()) {
            Set<String> broken = rules.check(context, upgrade.with(kept)).stream()
                    .map(Finding::file)
                    .collect(Collectors.toSet());
            if (broken.isEmpty()) {
                return kept;
            }
            if (!kept.removeIf(name -> broken.contains(name.substring(name.lastIndexOf('/') + 1)))) {
                kept.clear();
            }
        }
        return kept;
    }

    private void deploy(String line, Map<String, byte[]> files, Release release, SortedSet<String> lost) {
        String source = lost.isEmpty() ? SOURCE : SOURCE + ": vervangt de aanpassing van " + String.join(", ", lost);
        DeploymentBuilder builder = repository
                .createDeployment()
                .name(line)
                .source(source.substring(0, Math.min(source.length(), LONGEST_SOURCE)));
        files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        builder.addInputStream(Release.FILE, new ByteArrayInputStream(release.content()));
        builder.deploy();
    }

    /**
     * @param files as the new release has them
     * @param current as they run now
     * @param installed the release that they come from
     * @param edited what somebody changed since
     */
    private record Upgrade(
            SortedMap<String, byte[]> files, Map<String, byte[]> current, Release installed, SortedSet<String> edited) {

        Map<String, byte[]> with(Set<String> edits) {
            Map<String, byte[]> merged = new TreeMap<>(files);
            edits.forEach(name -> merged.put(name, current.get(name)));
            return merged;
        }

        /** Edits of files that the release leaves as they were, and files that an analyst added. */
        SortedSet<String> kept() {
            SortedMap<String, String> now = Release.of(files).hashes();
            SortedSet<String> kept = new TreeSet<>(edited);
            kept.removeIf(name -> !Optional.ofNullable(now.get(name))
                    .equals(Optional.ofNullable(installed.hashes().get(name))));
            return kept;
        }
    }
}
