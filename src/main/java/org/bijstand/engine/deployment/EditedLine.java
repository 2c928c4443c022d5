package org.bijstand.engine.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bijstand.engine.model.ModelFile;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/** Makes a whole service line of the files that an analyst sends: the line as it is, with these in their places. */
class EditedLine {

    private static final int LARGEST_FILE = 2_000_000;
    private static final int LARGEST_DEPLOYMENT = 10_000_000;
    private static final int MOST_FILES = 100;
    private static final int LONGEST_SOURCE = 100;
    private static final Pattern FILE_NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63}/){0,4}[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(bpmn|dmn|form)");
    private static final Pattern LINE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final CommandContext context;
    private final DeploymentBuilderImpl builder;
    private final DeploymentEntity deployment;
    private final Map<FileId, byte[]> sent = new HashMap<>();

    EditedLine(CommandContext context, DeploymentBuilderImpl builder) {
        this.context = context;
        this.builder = builder;
        this.deployment = builder.getDeployment();
    }

    /** Whether the line is exactly as it was, so that nothing is left to deploy. */
    boolean complete() {
        refuseWhatIsNotOurs();
        deployment.getResources().values().stream()
                .filter(file -> !file.isGenerated() && !file.getName().equals(Release.FILE))
                .forEach(this::take);
        if (sent.isEmpty()) {
            throw new RefusedDeployment("Er zit geen enkel model of formulier in.");
        }
        Optional<CurrentLine> current = onlyLine();
        String line = current.map(CurrentLine::name).orElseGet(this::newName);
        Map<String, byte[]> whole =
                new TreeMap<>(current.map(CurrentLine::files).orElse(Map.of()));
        sent.forEach((id, content) ->
                whole.put(CurrentLine.resourceName(context, id).orElseGet(() -> id.resourceName(line)), content));
        deployment.clearResources();
        whole.forEach(this::add);
        deployment.setName(line);
        deployment.setSource(source());
        return current.map(before -> isSame(before.files(), whole)).orElse(false);
    }

    private void refuseWhatIsNotOurs() {
        if (deployment.getTenantId() != null && !deployment.getTenantId().isBlank()) {
            throw new RefusedDeployment("Er zijn geen tenants. Laat 'Tenant ID' leeg.");
        }
        if (builder.getProcessDefinitionsActivationDate() != null) {
            throw new RefusedDeployment("Uitgesteld installeren kan niet: het proces zou tot dan stilliggen.");
        }
        long size = 0;
        for (ResourceEntity file : deployment.getResources().values()) {
            size += file.getBytes().length;
            if (file.getBytes().length > LARGEST_FILE) {
                throw new RefusedDeployment("Een bestand telt hoogstens " + LARGEST_FILE / 1_000_000 + " MB.");
            }
        }
        if (size > LARGEST_DEPLOYMENT || deployment.getResources().size() > MOST_FILES) {
            throw new RefusedDeployment("Hoogstens " + MOST_FILES + " bestanden en " + LARGEST_DEPLOYMENT / 1_000_000
                    + " MB samen. Installeer een dienst per keer.");
        }
    }

    private void take(ResourceEntity file) {
        if (!FILE_NAME.matcher(file.getName()).matches()) {
            throw new RefusedDeployment("De bestandsnaam '" + printable(file.getName())
                    + "' kan niet. Alleen .bpmn, .dmn en .form, met letters, cijfers en koppeltekens in de naam.");
        }
        FileId id = FileId.of(new ModelFile(file.getName(), file.getBytes())).orElseThrow();
        if (sent.put(id, file.getBytes()) != null) {
            throw new RefusedDeployment("'" + id.id() + "' zit er tweemaal in. Kies één van beide bestanden.");
        }
    }

    private Optional<CurrentLine> onlyLine() {
        List<CurrentLine> lines = sent.keySet().stream()
                .flatMap(file -> CurrentLine.ofFile(context, file).stream())
                .collect(Collectors.toMap(CurrentLine::name, line -> line, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
        if (lines.size() > 1) {
            throw new RefusedDeployment("Deze bestanden horen bij verschillende diensten: "
                    + lines.stream().map(CurrentLine::name).collect(Collectors.joining(", "))
                    + ". Installeer ze apart.");
        }
        return lines.stream().findFirst().or(this::namedLine);
    }

    /** A new file may join a line by the deployment's name. */
    private Optional<CurrentLine> namedLine() {
        return Optional.ofNullable(deployment.getName())
                .map(name -> context.getDeploymentManager().findLatestDeploymentByName(name))
                .flatMap(latest -> latest.getResources().values().stream()
                        .filter(file -> !file.isGenerated())
                        .flatMap(file -> FileId.of(new ModelFile(file.getName(), file.getBytes())).stream())
                        .flatMap(file -> CurrentLine.ofFile(context, file).stream())
                        .filter(line -> line.name().equals(deployment.getName()))
                        .findFirst());
    }

    private String newName() {
        String name = deployment.getName();
        return name != null && LINE_NAME.matcher(name).matches()
                ? name
                : sent.keySet().stream().map(FileId::id).sorted().findFirst().orElseThrow();
    }

    private void add(String name, byte[] content) {
        ResourceEntity file = new ResourceEntity();
        file.setName(name);
        file.setBytes(content);
        deployment.addResource(file);
    }

    /** Who and with what, as Cockpit shows it beside the deployment. */
    private String source() {
        String tool = deployment.getSource() == null ? "" : ", " + printable(deployment.getSource());
        String source = context.getAuthenticatedUserId() + tool;
        return source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
    }

    private static String printable(String text) {
        String oneLine = text.replaceAll("[^\\p{L}\\p{N} ._/,-]", "?");
        return oneLine.substring(0, Math.min(oneLine.length(), LONGEST_SOURCE));
    }

    private static boolean isSame(Map<String, byte[]> before, Map<String, byte[]> after) {
        return Release.of(before).equals(Release.of(after));
    }
}
