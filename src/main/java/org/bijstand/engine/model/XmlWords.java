package org.bijstand.engine.model;

import java.util.Map;
import java.util.Set;

/**
 * The elements and attributes that a model may hold. Some of them are refused by a rule that says what to do instead;
 * what isn't here is refused because nobody has thought about what the engine does with it.
 *
 * @param elements local names by namespace
 * @param attributes local names of the attributes with a namespace, by that namespace
 */
record XmlWords(Map<String, Set<String>> elements, Map<String, Set<String>> attributes) {

    private static final String BPMN_MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DD_DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DD_DI = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
    private static final String DMN_MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DMN_DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String DMN_DC = "http://www.omg.org/spec/DMN/20180521/DC/";
    private static final String DMN_LINES = "http://www.omg.org/spec/DMN/20180521/DI/";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String BPMN_COLOURS = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    private static final String OMG_COLOURS = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
    private static final String DMN_WIDTHS = "http://bpmn.io/schema/dmn/biodi/2.0";

    private static final Set<String> OF_MODELER = Set.of("executionPlatform", "executionPlatformVersion");

    static final XmlWords BPMN = new XmlWords(
            Map.of(
                    BPMN_MODEL,
                            words("definitions process collaboration participant laneSet lane flowNodeRef documentation"
                                    + " extensionElements startEvent endEvent intermediateCatchEvent"
                                    + " intermediateThrowEvent boundaryEvent task userTask serviceTask sendTask"
                                    + " receiveTask businessRuleTask manualTask scriptTask script callActivity"
                                    + " subProcess exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway"
                                    + " sequenceFlow incoming outgoing conditionExpression timerEventDefinition"
                                    + " timeDate timeDuration timeCycle messageEventDefinition errorEventDefinition"
                                    + " escalationEventDefinition signalEventDefinition terminateEventDefinition"
                                    + " message error escalation signal multiInstanceLoopCharacteristics"
                                    + " loopCardinality completionCondition textAnnotation text association group"
                                    + " category categoryValue"),
                    CAMUNDA_BPMN,
                            words("properties property executionListener taskListener in out inputOutput inputParameter"
                                    + " outputParameter failedJobRetryTimeCycle formData formField script connector"
                                    + " connectorId field"),
                    BPMN_DI, words("BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle"),
                    DD_DC, words("Bounds Font"),
                    DD_DI, words("waypoint")),
            Map.of(
                    XSI, Set.of("type"),
                    MODELER, OF_MODELER,
                    BPMN_COLOURS, words("fill stroke"),
                    OMG_COLOURS, words("background-color border-color color"),
                    CAMUNDA_BPMN,
                            words(
                                    "asyncBefore asyncAfter exclusive assignee candidateGroups candidateUsers dueDate"
                                            + " followUpDate priority jobPriority formRef formRefBinding formKey"
                                            + " historyTimeToLive versionTag candidateStarterGroups isStartableInTasklist"
                                            + " delegateExpression class expression type topic decisionRef decisionRefBinding"
                                            + " resultVariable mapDecisionResult calledElementBinding collection"
                                            + " elementVariable initiator errorCodeVariable errorMessageVariable"
                                            + " modelerTemplate modelerTemplateVersion modelerTemplateIcon diagramRelationId")));

    static final XmlWords DMN = new XmlWords(
            Map.of(
                    DMN_MODEL,
                            words("definitions description decision decisionTable extensionElements input"
                                    + " inputExpression inputValues output outputValues defaultOutputEntry rule"
                                    + " inputEntry outputEntry text variable literalExpression textAnnotation"
                                    + " association informationRequirement requiredInput requiredDecision inputData"
                                    + " sourceRef targetRef"),
                    DMN_DI, words("DMNDI DMNDiagram DMNShape DMNEdge DMNLabel Size"),
                    DMN_DC, words("Bounds Dimension"),
                    DMN_LINES, words("waypoint Size")),
            Map.of(
                    XSI, Set.of("type"),
                    MODELER, OF_MODELER,
                    DMN_WIDTHS, words("width annotationsWidth"),
                    CAMUNDA_DMN, words("historyTimeToLive inputVariable versionTag diagramRelationId")));

    /** Of the attributes without a namespace, an extension element reads only these; elsewhere the schema decides. */
    private static final Set<String> OF_EXTENSIONS = words("id name value event delegateExpression class expression"
            + " source target variables businessKey scriptFormat stringValue type label");

    boolean hasElement(String namespace, String name) {
        return elements.getOrDefault(namespace, Set.of()).contains(name);
    }

    boolean hasAttribute(String ofElement, String namespace, String name) {
        if (!namespace.isEmpty()) {
            return attributes.getOrDefault(namespace, Set.of()).contains(name);
        }
        return !CAMUNDA_BPMN.equals(ofElement) || OF_EXTENSIONS.contains(name);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
