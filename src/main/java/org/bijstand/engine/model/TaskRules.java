package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.each;
import static org.bijstand.engine.model.Rule.list;
import static org.bijstand.engine.model.Rule.require;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.engine.RoutingVariable;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** What people do in Tasklist: somebody sees each task, with a form that the form door knows. */
final class TaskRules {

    private final Vocabulary vocabulary;

    private TaskRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<ModelElementValidator<?>> of(Vocabulary vocabulary) {
        TaskRules rules = new TaskRules(vocabulary);
        return List.of(
                each(UserTask.class, rules::checkUserTask),
                each(StartEvent.class, rules::checkStart),
                require(
                        CamundaFormData.class,
                        data -> false,
                        "Een formulier in het model zelf is niet toegelaten. Kies een formulier bij 'Form reference'."),
                each(
                        Process.class,
                        (process, say) -> rules.checkGroups(process.getCamundaCandidateStarterGroups(), say)));
    }

    private void checkUserTask(UserTask task, Consumer<String> say) {
        if (blank(task.getCamundaCandidateGroups()) && blank(task.getCamundaAssignee())) {
            say.accept("Niemand krijgt deze taak te zien. Vul bij 'Candidate groups' een groep in.");
        }
        checkGroups(task.getCamundaCandidateGroups(), say);
        if (blank(task.getCamundaFormRef())) {
            say.accept("Deze taak heeft geen formulier. Kies er een bij 'Form reference'.");
        } else {
            checkForm(task.getCamundaFormRef(), task.getCamundaFormRefBinding(), say);
        }
        checkNoFormKey(task.getCamundaFormKey(), say);
    }

    private void checkStart(StartEvent start, Consumer<String> say) {
        if (!blank(start.getCamundaFormRef())) {
            checkForm(start.getCamundaFormRef(), start.getCamundaFormRefBinding(), say);
        }
        checkNoFormKey(start.getCamundaFormKey(), say);
    }

    private void checkForm(String form, String binding, Consumer<String> say) {
        if (!vocabulary.forms().contains(form)) {
            say.accept("Het formulier '" + form + "' bestaat niet.");
        }
        if (!"deployment".equals(binding)) {
            say.accept("Zet 'Binding' van het formulier op 'deployment', zodat lopende dossiers hun formulier houden.");
        }
    }

    private static void checkNoFormKey(String formKey, Consumer<String> say) {
        if (!blank(formKey)) {
            say.accept("Een 'Form key' is niet toegelaten. Kies een formulier bij 'Form reference'.");
        }
    }

    /** What serves every line names the group of the line that the case is of. */
    private boolean exists(String group) {
        return Arrays.stream(ServiceLine.values())
                .allMatch(line -> vocabulary
                        .groups()
                        .contains(group.replace("${" + RoutingVariable.SERVICE_LINE.variableName() + "}", line.id())));
    }

    /** Split here: the model's own list cuts a name behind its expression. */
    private void checkGroups(String groups, Consumer<String> say) {
        Stream.of(blank(groups) ? new String[0] : groups.split(","))
                .map(String::strip)
                .filter(group -> !exists(group))
                .map(group -> "De groep '" + group + "' bestaat niet. Kies uit: " + list(vocabulary.groups()) + ".")
                .forEach(say);
    }
}
