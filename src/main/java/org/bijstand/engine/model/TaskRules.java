package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.each;
import static org.bijstand.engine.model.Rule.list;
import static org.bijstand.engine.model.Rule.require;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** What people do in Tasklist: those who work on the case see each task, with a form that the form door knows. */
final class TaskRules {

    private final Vocabulary vocabulary;
    private final Set<String> groups;

    private TaskRules(Vocabulary vocabulary, Set<String> groups) {
        this.vocabulary = vocabulary;
        this.groups = groups;
    }

    static List<ModelElementValidator<?>> of(Vocabulary vocabulary, ModelFile file) {
        TaskRules rules = new TaskRules(vocabulary, vocabulary.groups().apply(file));
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
        if (blank(task.getCamundaCandidateGroups())) {
            say.accept("Niemand krijgt deze taak te zien. Vul bij 'Candidate groups' een groep in.");
        }
        checkGroups(task.getCamundaCandidateGroups(), say);
        checkNobodyIsNamed("Assignee", task.getCamundaAssignee(), say);
        checkNobodyIsNamed("Candidate users", task.getCamundaCandidateUsers(), say);
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

    private void checkGroups(String named, Consumer<String> say) {
        String remedy = groups.isEmpty()
                ? "Dit proces hoort bij geen dienst. Zet de taak in een proces van een dienst."
                : "Kies uit: " + list(groups) + ".";
        TaskGroups.split(named)
                .filter(group -> !groups.contains(group))
                .map(group -> "De groep '" + group + "' werkt niet aan deze dossiers, en wie een taak krijgt, leest het"
                        + " dossier. " + remedy)
                .forEach(say);
    }

    /** A person who is named here would read every case, whatever group they are in. */
    private static void checkNobodyIsNamed(String field, String people, Consumer<String> say) {
        if (!blank(people)) {
            say.accept("Een model noemt geen personen: wie een taak krijgt, leest het dossier. Maak '" + field
                    + "' leeg en vul bij 'Candidate groups' een groep in.");
        }
    }
}
