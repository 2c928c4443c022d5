package org.bijstand.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.testing.process.AnyTime;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;

/** A small process and a small table that keep every rule; each test breaks one thing in them. */
class BrokenModelsTest {

    private static final String LISTENER =
            "<camunda:executionListener delegateExpression=\"${noteStart}\" event=\"start\" />";

    private final Map<String, Class<?>> beans = new HashMap<>(Map.of(
            "decideUrgency", JavaDelegate.class,
            "askMoment", JavaDelegate.class,
            "noteStart", ExecutionListener.class,
            "noteTask", TaskListener.class,
            "waitingTime", AnyTime.class));
    private String path = "processes/call-back.bpmn";
    private String process = read("call-back.bpmn");
    private String table = read("call-back-urgency.dmn");

    @Test
    void aModelThatKeepsEveryRuleIsLeftInPeace() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFileThatIsNoModelIsNamed() {
        inProcess("</bpmn:process>", "");
        finds(null, "Dit bestand is geen geldig model");
    }

    @Test
    void aFileIsNamedAfterItsProcess() {
        path = "processes/terugbellen.bpmn";
        finds("call-back", "Het bestand heet 'terugbellen', het proces 'call-back'. Geef beide dezelfde naam.");
    }

    @Test
    void noTwoModelsHaveOneName() {
        ModelFile one = new ModelFile("processes/helpline/call-back.bpmn", process.getBytes(UTF_8));
        ModelFile other = new ModelFile("processes/social/call-back.bpmn", process.getBytes(UTF_8));
        assertThat(ModelRules.check(List.of(one, other, table()), vocabulary()))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("Deze naam komt meer dan eens voor: processes/helpline/call-back.bpmn, processes/social/");
    }

    @Test
    void aProcessIsExecutableNamedAndDescribedAndSaysHowLongItsHistoryIsKept() {
        inProcess("name=\"Terugbellen\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"", "");
        inProcess("<bpmn:documentation>Belt een lid terug dat niemand te pakken kreeg.</bpmn:documentation>", "");
        assertThat(findings()).hasSize(4).allMatch(finding -> finding.element().equals("call-back"));
        finds("call-back", "Het proces is niet uitvoerbaar.");
        finds("call-back", "Het proces heeft geen naam.");
        finds("call-back", "Het proces heeft geen beschrijving.");
        finds("call-back", "Er staat niet hoe lang de historiek bewaard blijft.");
    }

    @Test
    void aTaskHasAName() {
        inProcess(" name=\"Lid opbellen\"", "");
        findsOnly("Task_CallBack", "Dit element heeft geen naam.");
    }

    @Test
    void anEventHasAName() {
        inProcess(" name=\"Geen antwoord\"", "");
        findsOnly("Event_NoReply", "Dit element heeft geen naam.");
    }

    @Test
    void aGatewayAsksAQuestion() {
        inProcess(" name=\"Past het moment?\"", "");
        findsOnly("Gateway_Suits", "Deze splitsing heeft geen naam.");
    }

    @Test
    void everyExitOfAGatewayIsAnAnswer() {
        inProcess(" name=\"neen\"", "");
        findsOnly("Gateway_Suits", "De uitgang naar 'Lid opbellen' heeft geen naam.");
    }

    @Test
    void aTaskIsDescribed() {
        inProcess("<bpmn:documentation>Bel het lid op.</bpmn:documentation>", "");
        findsOnly("Task_CallBack", "Deze taak heeft geen beschrijving.");
    }

    @Test
    void aCallIsDescribed() {
        inProcess("<bpmn:documentation>Sluit het dossier.</bpmn:documentation>", "");
        findsOnly("Call_Closure", "Deze oproep heeft geen beschrijving.");
    }

    @Test
    void anIdTellsWhatItIs() {
        process = process.replace("Task_CallBack", "Activity_0x1f").replace("Flow_TooMuch_Refused", "SequenceFlow_1");
        finds("Activity_0x1f", "De technische naam 'Activity_0x1f' moet beginnen met 'Task_'");
        finds("SequenceFlow_1", "De technische naam 'SequenceFlow_1' moet beginnen met 'Flow_'");
        assertThat(findings()).hasSize(2);
    }

    @Test
    void aScriptTaskIsRefused() {
        process = process.replace("bpmn:userTask", "bpmn:scriptTask");
        findsOnly("Task_CallBack", "Een scripttaak is niet toegelaten.");
    }

    @Test
    void aScriptInAListenerIsRefused() {
        inProcess(
                LISTENER,
                "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script>"
                        + "</camunda:executionListener>");
        finds("Task_AskMoment", "Een script is niet toegelaten.");
    }

    @Test
    void aConditionInAScriptLanguageIsRefused() {
        inProcess(
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">#{answer ==",
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">#{answer ==");
        findsOnly("Flow_Suits_Closure", "Een voorwaarde in een scripttaal is niet toegelaten.");
    }

    @Test
    void aClassInsteadOfABeanIsRefused() {
        inProcess("camunda:delegateExpression=\"#{askMoment}\"", "camunda:class=\"java.lang.Runtime\"");
        findsOnly("Task_AskMoment", "Alleen een functie van de toepassing mag hier lopen.");
    }

    @Test
    void anExpressionInsteadOfABeanIsRefused() {
        inProcess(
                "camunda:delegateExpression=\"#{askMoment}\"",
                "camunda:expression=\"#{askMoment.execute(execution)}\"");
        finds("Task_AskMoment", "Alleen een functie van de toepassing mag hier lopen.");
    }

    @Test
    void anExternalTaskIsRefused() {
        inProcess("camunda:delegateExpression=\"#{askMoment}\"", "camunda:type=\"external\" camunda:topic=\"ask\"");
        findsOnly("Task_AskMoment", "Alleen een functie van de toepassing mag hier lopen.");
    }

    @Test
    void moreThanABeanInADelegateExpressionIsRefused() {
        inProcess("#{askMoment}", "#{askMoment.another()}");
        finds("Task_AskMoment", "Er is geen functie gekozen.");
    }

    @Test
    void aServiceTaskWithoutABeanIsRefused() {
        inProcess(" camunda:delegateExpression=\"#{askMoment}\"", "");
        findsOnly("Task_AskMoment", "Er is geen functie gekozen.");
    }

    @Test
    void aBeanThatDoesNotExistIsNamed() {
        inProcess("#{askMoment}", "#{askMomment}");
        findsOnly("Task_AskMoment", "'askMomment' bestaat niet.");
    }

    @Test
    void aBeanThatIsNoDelegateIsRefused() {
        inProcess("#{askMoment}", "#{waitingTime}");
        findsOnly("Task_AskMoment", "'waitingTime' bestaat, maar kan hier niet lopen.");
    }

    @Test
    void aTaskListenerIsNoExecutionListener() {
        inProcess("${noteStart}", "${noteTask}");
        findsOnly("Task_AskMoment", "'noteTask' bestaat, maar kan hier niet lopen.");
    }

    @Test
    void aConnectorIsRefused() {
        inProcess(LISTENER, "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>");
        findsOnly("Task_AskMoment", "Een connector is niet toegelaten.");
    }

    @Test
    void anInjectedFieldIsRefused() {
        inProcess(LISTENER, "<camunda:field name=\"template\" stringValue=\"call-back\" />");
        findsOnly("Task_AskMoment", "Veldinjectie is niet toegelaten");
    }

    @Test
    void whatChangesSomethingStartsInATransactionOfItsOwn() {
        inProcess("name=\"Moment vragen\" camunda:asyncBefore=\"true\"", "name=\"Moment vragen\"");
        findsOnly("Task_AskMoment", "Vink 'Asynchronous continuations: Before' aan");
    }

    @Test
    void whatChangesNothingNeedsNoTransactionOfItsOwn() {
        inProcess("name=\"Moment vragen\" camunda:asyncBefore=\"true\"", "name=\"Moment vragen\"");
        inProcess(
                LISTENER,
                "<camunda:properties><camunda:property name=\"sideEffects\" value=\"none\" /></camunda:properties>");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aStepThatMayFailSaysWhenItIsTriedAgain() {
        inProcess("PT1M,PT5M,PT1H", "R5/PT1M");
        findsOnly("Task_AskMoment", "Er staat niet hoe dikwijls en na hoeveel tijd deze stap herhaald wordt");
    }

    @Test
    void somebodySeesATask() {
        inProcess(" camunda:candidateGroups=\"case-worker\"", "");
        findsOnly("Task_CallBack", "Niemand krijgt deze taak te zien.");
    }

    @Test
    void aTaskIsForAGroupThatWorksOnItsCases() {
        for (String other : List.of("caseworkers", "analyst", "camunda-admin", "${answer}", "${answer == ','}")) {
            process = read("call-back.bpmn");
            inProcess(
                    "camunda:candidateGroups=\"case-worker\"",
                    "camunda:candidateGroups=\"case-worker, " + other + "\"");
            finds("Task_CallBack", "De groep '" + other.replaceFirst(",.*", "") + "' werkt niet aan deze dossiers");
        }
        assertThat(findings().get(0).message()).endsWith("Kies uit: case-worker, coordinator.");
    }

    @Test
    void aModelNamesNoPerson() {
        for (String field : List.of("assignee", "candidateUsers")) {
            process = read("call-back.bpmn");
            inProcess("camunda:candidateGroups", "camunda:" + field + "=\"ana\" camunda:candidateGroups");
            findsOnly("Task_CallBack", "Een model noemt geen personen: wie een taak krijgt, leest het dossier.");

            inProcess("camunda:" + field + "=\"ana\"", "camunda:" + field + "=\"#{answer}\"");
            finds("Task_CallBack", "Een model noemt geen personen");
            finds("Task_CallBack", "Op deze plaats ('" + field + "') mag geen expressie staan");
        }
    }

    @Test
    void aTaskIsGivenToNobodyByOtherElements() {
        for (String element : List.of("potentialOwner", "humanPerformer", "performer")) {
            process = read("call-back.bpmn");
            inProcess(
                    "<bpmn:documentation>Bel het lid op.</bpmn:documentation>",
                    "<bpmn:documentation>Bel het lid op.</bpmn:documentation><bpmn:" + element + ">"
                            + "<bpmn:resourceAssignmentExpression><bpmn:formalExpression>user(ana)"
                            + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:" + element + ">");
            finds("Task_CallBack", "Het element 'bpmn:" + element + "' is niet toegelaten.");
        }
    }

    @Test
    void whoMayStartAProcessIsNoPersonAndNoOtherGroup() {
        inProcess("isExecutable", "camunda:candidateStarterGroups=\"analyst\" isExecutable");
        findsOnly("call-back", "De groep 'analyst' werkt niet aan deze dossiers");
        inProcess("candidateStarterGroups", "candidateStarterUsers");
        findsOnly("call-back", "Het kenmerk 'camunda:candidateStarterUsers' is niet toegelaten.");
    }

    @Test
    void noModelSaysWhoseCaseItIs() {
        inProcess("target=\"urgency\"", "target=\"serviceLine\"");
        findsOnly("Call_Closure", "De dienst van een dossier ligt vast");
        inProcess("source=\"urgency\"", "source=\"serviceLine\"");
        assertThat(findings()).isEmpty();
        inProcess(
                LISTENER,
                "<camunda:inputOutput><camunda:inputParameter name=\"serviceLine\">helpline</camunda:inputParameter>"
                        + "</camunda:inputOutput>");
        findsOnly("Task_AskMoment", "De dienst van een dossier ligt vast");
    }

    @Test
    void aTaskHasAForm() {
        inProcess("camunda:formRef=\"call-back\" camunda:formRefBinding=\"deployment\"", "");
        findsOnly("Task_CallBack", "Deze taak heeft geen formulier.");
    }

    @Test
    void aFormExists() {
        inProcess("camunda:formRef=\"call-back-start\"", "camunda:formRef=\"call-me\"");
        findsOnly("Event_CallMissed", "Het formulier 'call-me' bestaat niet.");
    }

    @Test
    void aFormIsBoundToItsDeployment() {
        inProcess(
                "\"call-back\" camunda:formRefBinding=\"deployment\"",
                "\"call-back\" camunda:formRefBinding=\"latest\"");
        findsOnly("Task_CallBack", "Zet 'Binding' van het formulier op 'deployment'");
    }

    @Test
    void aFormByKeyIsRefused() {
        inProcess("camunda:formRef=\"call-back-start\"", "camunda:formKey=\"embedded:app:start.html\"");
        findsOnly("Event_CallMissed", "Een 'Form key' is niet toegelaten.");
    }

    @Test
    void aFormInsideTheModelIsRefused() {
        inProcess("<bpmn:documentation>Bel het lid op.</bpmn:documentation>", """
                <bpmn:documentation>Bel het lid op.</bpmn:documentation>
                <bpmn:extensionElements><camunda:formData><camunda:formField id="name" type="string" /></camunda:formData>
                </bpmn:extensionElements>""");
        findsOnly("Task_CallBack", "Een formulier in het model zelf is niet toegelaten.");
    }

    @Test
    void aDecisionIsNamedWhereItIsTaken() {
        inProcess("<camunda:property name=\"decision\" value=\"call-back-urgency\" />", "");
        findsOnly("Task_DecideUrgency", "Er staat niet welke beslissingstabel hier toegepast wordt.");
    }

    @Test
    void aDecisionExists() {
        inProcess("value=\"call-back-urgency\"", "value=\"urgency\"");
        findsOnly("Task_DecideUrgency", "De beslissingstabel 'urgency' bestaat niet.");
    }

    @Test
    void aCalledProcessExists() {
        inProcess("calledElement=\"case-closure\"", "calledElement=\"closure\"");
        findsOnly("Call_Closure", "Het proces 'closure' bestaat niet.");
    }

    @Test
    void aCalledProcessIsTheLatest() {
        inProcess(
                "calledElement=\"case-closure\"",
                "calledElement=\"case-closure\" camunda:calledElementBinding=\"deployment\"");
        findsOnly("Call_Closure", "Zet 'Binding' van het opgeroepen proces op 'latest'");
    }

    @Test
    void aMessageIsOneThatTheProductSends() {
        inProcess("name=\"offer-answered\"", "name=\"offer-answerd\"");
        findsOnly("Message_OfferAnswered", "Het bericht 'offer-answerd' bestaat niet. Kies uit: case-withdrawn,");
    }

    @Test
    void anErrorIsOneThatTheProductRaises() {
        inProcess("errorCode=\"entitlement-exceeded\"", "errorCode=\"too-much\"");
        findsOnly("Error_EntitlementExceeded", "De fout 'too-much' bestaat niet. Kies uit: entitlement-exceeded,");
    }

    @Test
    void aCaughtErrorIsNamed() {
        inProcess(" errorRef=\"Error_EntitlementExceeded\"", "");
        findsOnly("ErrorEventDefinition_TooMuch", "Er staat niet welke fout dit is.");
    }

    @Test
    void nothingWaitsForEver() {
        inProcess("attachedToRef=\"Task_AwaitReply\"", "cancelActivity=\"false\" attachedToRef=\"Task_AwaitReply\"");
        findsOnly("Task_AwaitReply", "Deze taak wacht op een antwoord, maar zonder termijn.");
    }

    @Test
    void aCallHandsOverOnlyWhatItNames() {
        inProcess("<camunda:in source=\"urgency\" target=\"urgency\" />", "<camunda:in variables=\"all\" />");
        findsOnly("Call_Closure", "Geef bij een oproep elke variabele bij haar naam door");
    }

    @Test
    void onlyRoutingFactsBecomeVariables() {
        inProcess("target=\"urgency\"", "target=\"memberName\"");
        findsOnly("Call_Closure", "De variabele 'memberName' is niet toegelaten.");
    }

    @Test
    void anExpressionNamesOnlyWhatExists() {
        inProcess("#{answer == 'accepted'}", "#{diagnosis == 'accepted'}");
        findsOnly("Flow_Suits_Closure", "'diagnosis' bestaat niet.");
    }

    @Test
    void aMistypedBeanIsSaidOnce() {
        inProcess("#{waitingTime.due(execution, 'offer-answer')}", "#{waitingTimes.due(execution, 'offer-answer')}");
        findsOnly("TimerEventDefinition_NoReply", "'waitingTimes' bestaat niet.");
    }

    @Test
    void anExpressionIsWellWritten() {
        inProcess("#{answer == 'accepted'}", "#{answer == 'accepted}");
        findsOnly("Flow_Suits_Closure", "De expressie #{answer == 'accepted} is niet juist geschreven.");
    }

    @Test
    void anExpressionStandsOnlyWhereAModelNeedsOne() {
        inProcess("name=\"Lid opbellen\"", "name=\"#{urgency} opbellen\"");
        findsOnly("Task_CallBack", "Op deze plaats ('name') mag geen expressie staan: #{urgency} opbellen");
    }

    @Test
    void anExpressionReachesNoFurtherThanAFunctionMadeForIt() {
        for (String reach : List.of(
                "execution.processEngineServices",
                "answer.class",
                "''.getClass()",
                "waitingTime.due(execution, 'x').class",
                "answer['class']",
                "waitingTime.class",
                "waitingTime.getClass()",
                "waitingTime.forget(execution)",
                "waitingTime.deu(execution, 'x')")) {
            process = read("call-back.bpmn");
            inProcess("#{answer == 'accepted'}", "#{" + reach + "}");
            finds("Flow_Suits_Closure", "'");
            assertThat(findings().get(0).message()).contains("is niet toegelaten. Vraag alleen iets aan een functie");
        }
    }

    @Test
    void anExpressionHidesBehindNothing() {
        hidden("<!-- -->", "Flow_Suits_Closure", "'diagnosis' bestaat niet.");
        hidden("<![CDATA[{diagnosis}]]>", "Flow_Suits_Closure", "'diagnosis' bestaat niet.");
        process = read("call-back.bpmn");
        inProcess("#{answer == 'accepted'}", "#{answer == '\\'' + waitingTime.due(execution, 'x').time + '\\''}");
        finds("Flow_Suits_Closure", "Een schuine streep naar links");
    }

    private void hidden(String between, String element, String message) {
        process = read("call-back.bpmn");
        inProcess("#{answer == 'accepted'}", "#" + (between.contains("diagnosis") ? between : between + "{diagnosis}"));
        finds(element, message);
    }

    /** The engine takes a task's description for an expression. */
    @Test
    void aDescriptionIsNoExpression() {
        inProcess("Bel het lid op.", "Bel ${waitingTime} op.");
        findsOnly("Task_CallBack", "Op deze plaats ('documentation') mag geen expressie staan");
    }

    @Test
    void theEnginesOldNamespaceIsRefused() {
        inProcess(
                "<bpmn:process ", "<bpmn:process xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Runtime\" ");
        findsOnly("call-back", "Het kenmerk 'a:class' is niet toegelaten.");
    }

    @Test
    void anElementInAForeignNamespaceIsRefused() {
        inProcess(LISTENER, "<x:scriptTask xmlns:x=\"urn:x\" id=\"Task_X\" scriptFormat=\"groovy\" />");
        findsOnly("Task_X", "Het element 'x:scriptTask' is niet toegelaten.");
    }

    @Test
    void aHandlerOfTheEngineIsNotReplaced() {
        inProcess("camunda:formRef=\"call-back-start\"", "camunda:formHandlerClass=\"java.lang.Runtime\"");
        finds("Event_CallMissed", "Het kenmerk 'camunda:formHandlerClass' is niet toegelaten.");
    }

    @Test
    void theClockOfTheEngineIsNotAsked() {
        inProcess("#{waitingTime.due(execution, 'offer-answer')}", "#{now()}");
        findsOnly("TimerEventDefinition_NoReply", "De functie 'now()' is niet toegelaten.");
    }

    @Test
    void everythingIsDrawn() {
        inProcess("bpmnElement=\"Event_Refused\"", "bpmnElement=\"Event_TooMuch\"");
        inProcess("bpmnElement=\"Flow_TooMuch_Refused\"", "bpmnElement=\"Flow_Suits_Closure\"");
        finds("Event_Refused", "Dit element staat niet op de tekening.");
        finds("Flow_TooMuch_Refused", "Deze pijl staat niet op de tekening.");
    }

    @Test
    void nothingLiesOverSomethingElse() {
        moveTo("Task_AskMoment", "x=\"380\" y=\"86\" width=\"100\" height=\"80\"");
        finds("Task_DecideUrgency", "Ligt op de tekening over 'Moment vragen'.");
    }

    @Test
    void noLineRunsThroughSomethingElse() {
        moveTo("Event_Refused", "x=\"659\" y=\"215\" width=\"36\" height=\"36\"");
        findsOnly("Flow_NoReply_CallBack", "Deze pijl loopt door 'Geweigerd'.");
    }

    @Test
    void noTwoLinesCross() {
        inProcess("<di:waypoint x=\"1032\" y=\"280\" />", "<di:waypoint x=\"1032\" y=\"200\" />");
        inProcess("<di:waypoint x=\"1154\" y=\"280\" />", "<di:waypoint x=\"940\" y=\"200\" />");
        findsOnly("Flow_CallBack_Closure", "Deze pijl kruist de pijl Flow_TooMuch_Refused.");
    }

    @Test
    void aTableIsNamedAfterItsFileAndSaysWhatItIsFor() {
        inTable("id=\"call-back-urgency\" name=\"Dringendheid van terugbellen\"", "id=\"urgency\" name=\"\"");
        inTable(" camunda:historyTimeToLive=\"P30D\"", "");
        inTable("<description>Hoe snel een lid teruggebeld wordt.</description>", "");
        finds("urgency", "Het bestand heet 'call-back-urgency', de beslissing 'urgency'.");
        finds("urgency", "De beslissing heeft geen naam.");
        finds("urgency", "De beslissing heeft geen beschrijving.");
        finds("urgency", "Er staat niet hoe lang de historiek bewaard blijft.");
    }

    @Test
    void aColumnOfATableHasATitle() {
        inTable(" label=\"Dagdeel\"", "");
        inTable(" label=\"Dringendheid\"", "");
        finds("Input_DayPart", "Deze kolom heeft geen titel.");
        finds("Output_Urgency", "Deze kolom heeft geen titel.");
    }

    @Test
    void aCellOfATableIsWrittenInFeel() {
        inTable("id=\"InputEntry_1\"", "id=\"InputEntry_1\" expressionLanguage=\"groovy\"");
        inTable("id=\"OutputEntry_1\"", "id=\"OutputEntry_1\" expressionLanguage=\"javascript\"");
        finds("InputEntry_1", "Een scripttaal is niet toegelaten.");
        finds("OutputEntry_1", "Een scripttaal is niet toegelaten.");
    }

    @Test
    void aCellOfATableCanBeRead() {
        inTable("\"URGENT\"", "\"URGENT");
        finds("OutputEntry_1", "In deze cel staat geen geldige FEEL: ");
    }

    private void inProcess(String from, String to) {
        assertThat(process).contains(from);
        process = process.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    private void inTable(String from, String to) {
        assertThat(table).contains(from);
        table = table.replace(from, to);
    }

    private void moveTo(String element, String bounds) {
        String before = "bpmnElement=\"" + element + "\">\n        <dc:Bounds ";
        int from = process.indexOf(before) + before.length();
        process = process.substring(0, from) + bounds + process.substring(process.indexOf(" />", from));
    }

    private void finds(String element, String message) {
        assertThat(findings()).anySatisfy(finding -> assertFinding(finding, element, message));
    }

    private void findsOnly(String element, String message) {
        assertThat(findings()).singleElement().satisfies(finding -> assertFinding(finding, element, message));
    }

    private static void assertFinding(Finding finding, String element, String message) {
        assertThat(finding.element()).isEqualTo(element);
        assertThat(finding.message()).startsWith(message);
    }

    private List<Finding> findings() {
        return ModelRules.check(List.of(new ModelFile(path, process.getBytes(UTF_8)), table()), vocabulary());
    }

    private ModelFile table() {
        return new ModelFile("processes/call-back-urgency.dmn", table.getBytes(UTF_8));
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                beans,
                Set.of("call-back", "call-back-start"),
                model -> Set.of("case-worker", "coordinator"),
                Set.of("case-closure"),
                Set.of());
    }

    private static String read(String file) {
        try {
            return new String(
                    ModelFile.read(Path.of("src/test/resources/models", file)).content(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
