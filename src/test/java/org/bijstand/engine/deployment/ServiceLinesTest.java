package org.bijstand.engine.deployment;

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
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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

    @Autowired
    CommandExecutor engine;

    @Autowired
    DeploymentRules rules;

    @Autowired
    Users users;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final String housing = "housing-" + UUID.randomUUID();
    private final String visits = "visits-" + UUID.randomUUID();
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
                        "processes/" + housing + "/" + housing + ".bpmn",
                        "forms/" + housing + "/" + housing + ".form",
                        "release.sha256");
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

    @Test
    void theNextStartLeavesAnAnalystsEditAlone() throws IOException {
        writeVisits("Bezoek");
        deployFrom(folder);
        edit(visits, "Huisbezoek");
        deployFrom(folder);

        assertThat(nameOf(visits)).isEqualTo("Huisbezoek");
        assertThat(versionOf(visits)).isEqualTo(2);
    }

    @Test
    void aReleaseThatChangesAnotherFileKeepsTheEdit() throws IOException {
        writeVisits("Bezoek");
        deployFrom(folder);
        edit(visits, "Huisbezoek");
        writeProcess(visits, visits + "-closure", "Afsluiten, opnieuw bekeken");
        deployFrom(folder);

        assertThat(nameOf(visits)).isEqualTo("Huisbezoek");
        assertThat(nameOf(visits + "-closure")).isEqualTo("Afsluiten, opnieuw bekeken");
        assertThat(latest(visits).getSource()).isEqualTo("bijstand");

        deployFrom(folder);
        assertThat(versionOf(visits)).isEqualTo(3);
    }

    @Test
    void aReleaseThatChangesTheSameFileReplacesTheEditAndSaysSo() throws IOException {
        writeVisits("Bezoek");
        deployFrom(folder);
        edit(visits, "Huisbezoek");
        writeProcess(visits, visits, "Bezoek aan huis");
        deployFrom(folder);

        assertThat(nameOf(visits)).isEqualTo("Bezoek aan huis");
        assertThat(latest(visits).getSource())
                .isEqualTo("bijstand: vervangt de aanpassing van processes/" + visits + "/" + visits + ".bpmn");
    }

    @Test
    void anEditThatNoLongerFitsTheReleaseGivesWay() throws IOException {
        writeVisits("Bezoek");
        deployFrom(folder);
        edit(visits, "Huisbezoek");
        writeProcess(visits, visits + "-closure", "");
        deployFrom(folder);

        assertThat(nameOf(visits)).isEqualTo("Bezoek");
        assertThat(latest(visits).getSource()).startsWith("bijstand: vervangt de aanpassing van ");
    }

    @Test
    void onlyTheEditThatBreaksARuleGivesWay() throws IOException {
        writeVisits("Bezoek");
        writeProcess(visits, visits + "-report", "Verslag");
        deployFrom(folder);
        edit(visits, "Huisbezoek");
        deployAsBeforeThereWereRules(visits + "-closure.bpmn", text(visits + "-closure", ""));
        writeProcess(visits, visits + "-report", "Verslag, opnieuw bekeken");
        deployFrom(folder);

        assertThat(nameOf(visits)).isEqualTo("Huisbezoek");
        assertThat(nameOf(visits + "-closure")).isEqualTo("Afsluiten");
        assertThat(nameOf(visits + "-report")).isEqualTo("Verslag, opnieuw bekeken");
        assertThat(latest(visits).getSource())
                .isEqualTo("bijstand: vervangt de aanpassing van processes/" + visits + "/" + visits + "-closure.bpmn");
    }

    /** The line as it is now, but for one file; what nobody in particular deploys is not looked at. */
    private void deployAsBeforeThereWereRules(String fileName, String text) {
        String before = latest(visits).getId();
        DeploymentBuilder whole = repository.createDeployment().name("Vroeger");
        for (String name : repository.getDeploymentResourceNames(before)) {
            if (name.endsWith(fileName)) {
                whole.addString(name, text);
            } else {
                whole.addInputStream(name, repository.getResourceAsStream(before, name));
            }
        }
        whole.deploy();
    }

    private void edit(String process, String name) {
        users.as(
                Users.ANALYST,
                () -> repository
                        .createDeployment()
                        .name("Mijn aanpassing")
                        .addString(process + ".bpmn", text(process, name))
                        .deploy());
    }

    private void writeVisits(String name) throws IOException {
        writeProcess(visits, visits, name);
        writeProcess(visits, visits + "-closure", "Afsluiten");
    }

    private void writeProcess(String line, String process, String name) throws IOException {
        Path file = folder.resolve("processes/" + line + "/" + process + ".bpmn");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(process, name));
    }

    /** A process that keeps every rule but, without a name, one. */
    private static String text(String process, String name) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(process)
                .name(name)
                .documentation("Voor een test.")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Event_Begun")
                .name("Begonnen")
                .endEvent("Event_Done")
                .name("Gedaan")
                .done());
    }

    private String nameOf(String process) {
        return definition(process).getName();
    }

    private Deployment latest(String process) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition(process).getDeploymentId())
                .singleResult();
    }

    private ProcessDefinition definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private int versionOf(String line) {
        return definition(line).getVersion();
    }

    private List<Deployment> deployments(String line) {
        return repository.createDeploymentQuery().deploymentName(line).list();
    }

    private void deployFrom(Path root) throws IOException {
        try (URLClassLoader files = new URLClassLoader(new URL[] {url(root)}, null)) {
            ShippedFiles shipped = new ShippedFiles(new PathMatchingResourcePatternResolver(files));
            new ServiceLines(repository, engine, shipped, rules).afterSingletonsInstantiated();
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
