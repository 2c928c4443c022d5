package org.bijstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.bijstand.attack.AttackTable;
import org.bijstand.calendar.MovableClock;
import org.bijstand.overview.PlayedCase;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Script in the names of a model and in addresses, where the browser draws a process: nothing of it may run. */
class HostileModelBrowserTest extends BrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String RUNS = "<img src=x onerror='window.through=1'><script>window.through=1</script>";

    @Autowired
    ApplicationContext beans;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MovableClock clock;

    private String deployment;

    @AfterEach
    void takeTheModelAway() {
        repository.deleteDeployment(deployment, true);
        clock.reset();
    }

    @Test
    void namesOfAModelAndAddressesStayText() {
        PlayedCase played = PlayedCase.called(beans);
        deploy();
        String finished = start("hostile-end", played.number());
        start("hostile-wait", played.number());

        signIn("/dossiers/" + played.number(), Users.CASE_WORKER, Users.PASSWORD);
        for (var tab : page.locator("[role=tab]").all()) {
            tab.click();
            assertThat(page.locator("[role=tabpanel]:not([hidden]) svg").first())
                    .isVisible();
        }
        boolean through = ran();
        screenshot("case-page-with-a-hostile-model");

        page.context().clearCookies();
        signIn(COCKPIT, Users.MANAGER, Users.PASSWORD);
        page.locator("li.account").first().waitFor();
        List<String> addresses = List.of(
                "#/finished?process=hostile-end",
                "#/finished?instance=" + finished,
                "#/finished?process=" + RUNS + "&number=" + RUNS,
                "#/finished?instance=" + RUNS,
                "#/finished?instance=../../../../engine/default/user");
        for (String address : addresses) {
            page.navigate(COCKPIT + address);
            page.locator(".finished-cases > *").first().waitFor();
            through |= ran();
        }
        screenshot("cockpit-history-with-a-hostile-address");
        AttackTable.record("script in a model's names or an address, where a process is drawn", 2 + 5, through ? 1 : 0);
    }

    private void deploy() {
        deployment = repository
                .createDeployment()
                .addString("hostile-end.bpmn", model("hostile-end", "endEvent"))
                .addString("hostile-wait.bpmn", model("hostile-wait", "receiveTask"))
                .deploy()
                .getId();
    }

    private String start(String process, String caseNumber) {
        return runtime.startProcessInstanceByKey(process, caseNumber).getId();
    }

    /** A start and one more element, both with a name that would like to run. */
    private static String model(String id, String element) {
        String name = RUNS.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI">
                  <message id="M" name="hostile"/>
                  <process id="%1$s" name="%3$s" isExecutable="true" camunda:historyTimeToLive="1">
                    <startEvent id="Start" name="%3$s"/>
                    <sequenceFlow id="Flow" name="%3$s" sourceRef="Start" targetRef="Next"/>
                    <%2$s id="Next" name="%3$s" %4$s/>
                  </process>
                  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="%1$s">
                    <bpmndi:BPMNShape id="S1" bpmnElement="Start"><dc:Bounds x="10" y="20" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S2" bpmnElement="Next"><dc:Bounds x="150" y="10" width="100" height="80"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="E" bpmnElement="Flow"><di:waypoint x="46" y="38"/><di:waypoint x="150" y="38"/></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </definitions>
                """.formatted(id, element, name, element.equals("receiveTask") ? "messageRef=\"M\"" : "");
    }

    private boolean ran() {
        return page.evaluate("window.through") != null;
    }
}
