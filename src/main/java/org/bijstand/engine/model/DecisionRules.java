package org.bijstand.engine.model;

import static org.bijstand.engine.model.Rule.blank;
import static org.bijstand.engine.model.Rule.require;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** What holds for a decision table. */
final class DecisionRules {

    private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/dmn/20191111/feel/");
    private static final String ONLY_FEEL = "Een scripttaal is niet toegelaten. Schrijf deze cel in FEEL.";

    private DecisionRules() {}

    static List<ModelElementValidator<?>> of(ModelFile file) {
        return List.of(
                require(
                        Definitions.class,
                        definitions -> definitions
                                        .getChildElementsByType(Decision.class)
                                        .size()
                                == 1,
                        "Een bestand bevat precies één beslissing. Zet elke beslissing in een eigen bestand."),
                require(
                        Decision.class,
                        decision -> file.name().equals(decision.getId()),
                        decision -> "Het bestand heet '" + file.name() + "', de beslissing '" + decision.getId()
                                + "'. Geef beide dezelfde naam."),
                require(
                        Decision.class,
                        decision -> !blank(decision.getName()),
                        "De beslissing heeft geen naam. Geef haar een naam die medewerkers herkennen."),
                require(
                        Decision.class,
                        decision -> decision.getDescription() != null,
                        "De beslissing heeft geen beschrijving. Schrijf wat ze bepaalt en waarom."),
                require(
                        Decision.class,
                        decision -> !blank(decision.getCamundaHistoryTimeToLiveString()),
                        "Er staat niet hoe lang de historiek bewaard blijft. Vul 'Time to live' in, bijvoorbeeld P180D."),
                require(
                        Input.class,
                        input -> !blank(input.getLabel()),
                        "Deze kolom heeft geen titel. Schrijf erboven wat ze betekent."),
                require(
                        Output.class,
                        output -> !blank(output.getLabel()),
                        "Deze kolom heeft geen titel. Schrijf erboven wat ze betekent."),
                require(UnaryTests.class, cell -> isFeel(cell.getExpressionLanguage()), ONLY_FEEL),
                require(LiteralExpression.class, cell -> isFeel(cell.getExpressionLanguage()), ONLY_FEEL));
    }

    private static boolean isFeel(String language) {
        return blank(language) || FEEL.contains(language.toLowerCase(Locale.ROOT));
    }
}
