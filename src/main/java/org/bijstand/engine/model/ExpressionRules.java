package org.bijstand.engine.model;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.bijstand.engine.RoutingVariable;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Expressions stand only where a model needs them and name only what exists. They are looked for in the text of the
 * file, so that no attribute, known or not, is passed over, and read with the parser that the engine itself uses.
 */
final class ExpressionRules {

    private static final Set<String> PLACES = Set.of(
            "conditionExpression",
            "condition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "completionCondition",
            "loopCardinality",
            "delegateExpression",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "jobPriority",
            "collection",
            "businessKey");

    private static final Pattern TEXT_IN_QUOTES = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ASKS_SOMETHING =
            Pattern.compile("([\\w'\\])]+)\\s*(?:\\.\\s*(?=[A-Za-z])|\\[)\\s*(\\w*)");
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task");
    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private final Vocabulary vocabulary;
    private final BiConsumer<String, String> findings;

    private ExpressionRules(Vocabulary vocabulary, BiConsumer<String, String> findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** @param findings takes the id of an element and what is wrong with it */
    static void check(BpmnModelInstance model, Vocabulary vocabulary, BiConsumer<String, String> findings) {
        Document document = (Document) model.getDocument().getDomSource().getNode();
        new ExpressionRules(vocabulary, findings).checkElement(document.getDocumentElement(), null);
    }

    private void checkElement(Element element, String outerId) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : outerId;
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            checkText(id, attribute.getLocalName(), attribute.getNodeValue());
        }
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                checkElement(inner, id);
            } else if (child instanceof Text) {
                text.append(child.getNodeValue());
            }
        }
        // As the engine reads it: an expression that a comment or a CDATA section cuts in two is one expression there.
        checkText(id, element.getLocalName(), text.toString());
    }

    private void checkText(String id, String place, String text) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        if (!PLACES.contains(place)) {
            findings.accept(id, "Op deze plaats ('" + place + "') mag geen expressie staan: " + text);
            return;
        }
        if (text.contains("\\")) {
            findings.accept(id, "Een schuine streep naar links (\\) is in een expressie niet toegelaten: " + text);
            return;
        }
        try {
            Tree expression = PARSER.build(text.strip());
            if (namesExist(id, expression)) {
                checkReach(id, text);
            }
        } catch (TreeBuilderException e) {
            findings.accept(
                    id, "De expressie " + text + " is niet juist geschreven. Kijk haakjes en aanhalingstekens na.");
        }
    }

    private boolean namesExist(String id, Tree expression) {
        boolean exist = true;
        for (IdentifierNode name : expression.getIdentifierNodes()) {
            if (!exists(name.getName())) {
                findings.accept(id, "'" + name.getName() + "' bestaat niet. Kijk de schrijfwijze na.");
                exist = false;
            }
        }
        for (FunctionNode function : expression.getFunctionNodes()) {
            findings.accept(
                    id,
                    "De functie '" + function.getName()
                            + "()' is niet toegelaten. Gebruik een functie van de toepassing.");
        }
        return exist;
    }

    /**
     * An expression may call a function that was made for models, and no more: from the engine's own objects, or from
     * the class of any value, it would reach everything the application can do.
     */
    private void checkReach(String id, String text) {
        ASKS_SOMETHING
                .matcher(TEXT_IN_QUOTES.matcher(text).replaceAll("''"))
                .results()
                .filter(asked -> !vocabulary.beans().containsKey(asked.group(1))
                        || !ModelBeans.isFunction(vocabulary.beans().get(asked.group(1)), asked.group(2)))
                .filter(asked ->
                        !asked.group(1).equals("execution") || !asked.group(2).equals("processBusinessKey"))
                .forEach(asked -> findings.accept(
                        id,
                        "'" + asked.group() + "' is niet toegelaten. Vraag alleen iets aan een functie van de"
                                + " toepassing, en niets aan haar antwoord."));
    }

    private boolean exists(String name) {
        return OF_THE_ENGINE.contains(name)
                || RoutingVariable.allows(name)
                || vocabulary.beans().containsKey(name);
    }
}
