package org.bijstand.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bijstand.engine.form.FeatureForms;
import org.bijstand.engine.form.FormFileRules;
import org.bijstand.engine.model.Contract;
import org.bijstand.engine.model.Finding;
import org.bijstand.engine.model.ModelBeans;
import org.bijstand.engine.model.ModelFile;
import org.bijstand.engine.model.ModelRules;
import org.bijstand.engine.model.TaskGroups;
import org.bijstand.engine.model.Vocabulary;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The rules of the build at run time: with the beans and forms that there are, and beside what is already
 * deployed. A file that replaces one of the product's own also keeps what the product counts on in it.
 */
@Component
class DeploymentRules {

    private final ListableBeanFactory application;
    private final FeatureForms served;
    private final ShippedFiles shipped;
    private final TriedDecisions decisions;

    DeploymentRules(
            ListableBeanFactory application, FeatureForms served, ShippedFiles shipped, TriedDecisions decisions) {
        this.application = application;
        this.served = served;
        this.shipped = shipped;
        this.decisions = decisions;
    }

    /** @throws RefusedDeployment when the files of a deployment break a rule */
    void require(CommandContext context, DeploymentEntity deployment) {
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
        List<Finding> findings = check(context, files);
        if (!findings.isEmpty()) {
            throw new RefusedDeployment(findings);
        }
    }

    List<Finding> check(CommandContext context, Map<String, byte[]> files) {
        List<ModelFile> all = files.entrySet().stream()
                .filter(file -> !file.getKey().equals(Release.FILE))
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .toList();
        List<ModelFile> forms =
                all.stream().filter(file -> file.path().endsWith(".form")).toList();
        List<ModelFile> models =
                all.stream().filter(file -> !file.path().endsWith(".form")).toList();

        List<Finding> findings = new ArrayList<>();
        forms.forEach(form -> findings.addAll(FormFileRules.check(form, shippedForm(form))));
        findings.addAll(ModelRules.checkEdited(models, vocabulary(context, forms)));
        Set<String> broken = findings.stream().map(Finding::file).collect(Collectors.toSet());
        models.stream()
                .filter(model -> !broken.contains(model.fileName()))
                .forEach(model ->
                        shipped.named(model.fileName()).ifPresent(own -> findings.addAll(Contract.check(model, own))));
        if (findings.isEmpty()) {
            findings.addAll(decisions.check(context, models));
        }
        return findings;
    }

    private ModelFile shippedForm(ModelFile form) {
        return served.ids().contains(form.name())
                ? shipped.named(form.fileName()).orElse(null)
                : null;
    }

    private Vocabulary vocabulary(CommandContext context, List<ModelFile> forms) {
        return context.runWithoutAuthorization(() -> new Vocabulary(
                ModelBeans.of(application),
                forms.stream().map(ModelFile::name).collect(Collectors.toSet()),
                model -> TaskGroups.ofEdited(
                        model, shipped.named(model.fileName()).orElse(null)),
                deployed(context).createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(ProcessDefinition::getKey)
                        .collect(Collectors.toSet()),
                deployed(context).createDecisionDefinitionQuery().latestVersion().list().stream()
                        .map(DecisionDefinition::getKey)
                        .collect(Collectors.toSet())));
    }

    private static RepositoryService deployed(CommandContext context) {
        return context.getProcessEngineConfiguration().getRepositoryService();
    }
}
