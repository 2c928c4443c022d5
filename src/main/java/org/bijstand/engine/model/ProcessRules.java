package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.require;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** What holds for a process as a whole. */
final class ProcessRules {

    private ProcessRules() {}

    static List<ModelElementValidator<?>> of(ModelFile file) {
        return List.of(
                require(
                        Definitions.class,
                        definitions -> definitions
                                        .getChildElementsByType(Process.class)
                                        .size()
                                == 1,
                        "Een bestand bevat precies één proces. Zet elk proces in een eigen bestand."),
                require(
                        Process.class,
                        process -> file.name().equals(process.getId()),
                        process -> "Het bestand heet '" + file.name() + "', het proces '" + process.getId()
                                + "'. Geef beide dezelfde naam."),
                require(
                        Process.class,
                        Process::isExecutable,
                        "Het proces is niet uitvoerbaar. Vink bij het proces 'Executable' aan."),
                require(
                        Process.class,
                        process -> !blank(process.getName()),
                        "Het proces heeft geen naam. Geef het een naam die medewerkers herkennen."),
                require(
                        Process.class,
                        process -> !process.getDocumentations().isEmpty(),
                        "Het proces heeft geen beschrijving. Schrijf bij 'Documentation' wat het doet en waarom."),
                require(
                        Process.class,
                        process -> !blank(process.getCamundaHistoryTimeToLiveString()),
                        "Er staat niet hoe lang de historiek bewaard blijft. Vul 'Time to live' in, bijvoorbeeld P730D."));
    }
}
