package org.bijstand.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.bijstand.testing.ApplicationTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@ApplicationTest
class ServiceLinesTest {

    @Autowired
    RepositoryService repository;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final String housing = "housing-" + UUID.randomUUID();
    private final String meals = "meals-" + UUID.randomUUID();

    @BeforeEach
    void twoServiceLines() throws IOException {
        writeLine(housing);
        writeLine(meals);
    }

    @Test
    void aLineIsOneDeploymentOfItsProcessesAndForms() throws IOException {
        deployFrom(folder);

        Deployment deployment = deployments(housing).get(0);
        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrder(
                        "processes/" + housing + "/" + housing + ".bpmn", "forms/" + housing + "/" + housing + ".form");
    }

    @Test
    void aSecondStartDeploysNothingNewFromFoldersAndFromAJarAlike() throws IOException {
        deployFrom(folder);
        deployFrom(folder);
        deployFrom(jar());

        assertThat(deployments(housing)).hasSize(1);
        assertThat(deployments(meals)).hasSize(1);
    }

    @Test
    void anEditGivesItsOwnLineAloneANewVersion() throws IOException {
        deployFrom(folder);
        Files.writeString(form(housing), formJson(housing, "Nieuwe vraag"));
        deployFrom(folder);

        assertThat(versionOf(housing)).isEqualTo(2);
        assertThat(versionOf(meals)).isEqualTo(1);
    }

    private int versionOf(String line) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(line)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private List<Deployment> deployments(String line) {
        return repository.createDeploymentQuery().deploymentName(line).list();
    }

    private void deployFrom(Path root) throws IOException {
        try (URLClassLoader files = new URLClassLoader(new URL[] {url(root)}, null)) {
            new ServiceLines(repository, new PathMatchingResourcePatternResolver(files)).afterSingletonsInstantiated();
        }
    }

    private static URL url(Path root) throws MalformedURLException {
        return root.toUri().toURL();
    }

    private void writeLine(String line) throws IOException {
        Path process = folder.resolve("processes/" + line + "/" + line + ".bpmn");
        Files.createDirectories(process.getParent());
        Files.createDirectories(form(line).getParent());
        var model = Bpmn.createExecutableProcess(line)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .endEvent()
                .done();
        try (OutputStream file = Files.newOutputStream(process)) {
            Bpmn.writeModelToStream(file, model);
        }
        Files.writeString(form(line), formJson(line, "Vraag"));
    }

    private Path form(String line) {
        return folder.resolve("forms/" + line + "/" + line + ".form");
    }

    private static String formJson(String line, String label) {
        return """
                {"id": "%s", "type": "default", "components": [
                  {"type": "textfield", "key": "question", "label": "%s"}]}""".formatted(line, label);
    }

    private Path jar() throws IOException {
        Path jar = elsewhere.resolve("lines.jar");
        try (JarOutputStream archive = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !file.equals(folder)).forEach(file -> add(archive, file));
        }
        return jar;
    }

    private void add(JarOutputStream archive, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            archive.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
            archive.write(Files.isDirectory(file) ? "".getBytes(UTF_8) : Files.readAllBytes(file));
            archive.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
