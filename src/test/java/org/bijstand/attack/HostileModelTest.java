package org.bijstand.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Modeler;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst's account in the wrong hands: models, tables, forms and file names made to do harm. */
@ApplicationTest
class HostileModelTest {

    private static final Path PROCESS = Path.of("processes/reporting/monthly-report.bpmn");
    private static final Path CASES = Path.of("processes/home-assistance/home-assistance.bpmn");
    private static final Path MAIL = Path.of("processes/platform/mail-review.bpmn");
    private static final Path INCIDENTS = Path.of("processes/platform/incident-follow-up.bpmn");
    private static final Path TABLE = Path.of("processes/home-assistance/home-assistance-waiting-times.dmn");
    private static final Path FORM = Path.of("forms/reporting/monthly-report-request.form");

    /** Modeler gives up after five seconds; a busy machine that tests is slower. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer outside;
    private long before;
    private int tried;
    private int through;

    @BeforeEach
    void watch() throws IOException {
        before = repository.createDeploymentQuery().count();
        outside = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        outside.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
    }

    @AfterEach
    void close() {
        outside.stop(0);
    }

    @Test
    void xmlThatReadsOrFetchesSomething() throws IOException {
        String address = "http://localhost:" + outside.getAddress().getPort() + "/evil";
        for (String doctype : new String[] {
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>",
            "<!DOCTYPE x SYSTEM \"" + address + ".dtd\">",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + ".dtd\"> %p;]>"
        }) {
            String reference = doctype.contains("ENTITY e") ? "&e;" : "";
            bpmn(text -> afterProlog(text, doctype)
                    .replaceFirst("</bpmn:documentation>", reference + "</bpmn:documentation>"));
            dmn(text -> afterProlog(text, doctype).replaceFirst("</description>", reference + "</description>"));
        }
        String schema = " xmlns:xsi2=\"http://www.w3.org/2001/XMLSchema-instance\" xsi2:schemaLocation=\"urn:x "
                + address + ".xsd\"";
        bpmn(text -> text.replaceFirst("<bpmn:definitions", "<bpmn:definitions" + schema));
        dmn(text -> text.replaceFirst("<definitions", "<definitions" + schema));
        bpmn(text -> afterProlog(text, "<?xml-stylesheet href=\"" + address + "\"?>"));

        assertThat(fetched).hasValue(0);
        done("XXE, external DTD and schema in BPMN and DMN");
    }

    @Test
    void xmlThatGrows() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String bomb = laughs.append("]>").toString();
        bpmn(text -> afterProlog(text, bomb).replaceFirst("</bpmn:documentation>", "&a11;</bpmn:documentation>"));
        dmn(text -> afterProlog(text, bomb).replaceFirst("</description>", "&a11;</description>"));
        done("billion laughs in BPMN and DMN");
    }

    @Test
    void modelsTooLargeOrTooDeep() throws IOException {
        bpmn(text -> text.replaceFirst(
                "</bpmn:process>",
                "<bpmn:subProcess id=\"SubProcess_X\">".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000)
                        + "</bpmn:process>"));
        bpmn(text ->
                text.replaceFirst("</bpmn:process>", "<bpmn:task id=\"Task_X\" />".repeat(60_000) + "</bpmn:process>"));
        bpmn(text -> text + " ".repeat(3_000_000));
        dmn(text -> text.replaceFirst("\"PT10M\"", "(".repeat(5_000) + "1" + ")".repeat(5_000)));
        dmn(text -> text.replaceFirst("\"PT10M\"", "\"" + "x".repeat(500_000) + "\""));
        form(text -> text.replaceFirst("\"components\": \\[", "\"components\": " + "[".repeat(20_000)));
        form(text ->
                text.replaceFirst("\"components\": \\[", "\"components\": [" + "{\"type\":\"text\"},".repeat(200_000)));
        Modeler many = new Modeler(port, Users.ANALYST);
        for (int i = 0; i < 500; i++) {
            many.file("extra-" + i + ".form", "{}");
        }
        refused(many);
        done("huge or deeply nested models and deployments");
    }

    @Test
    void code() throws IOException {
        for (String listener : new String[] {
            "<camunda:executionListener event=\"start\" class=\"java.lang.ProcessBuilder\" />",
            "<camunda:executionListener event=\"start\" expression=\"${''.getClass()}\" />",
            "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:executionListener>",
            "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\" resource=\"deployment://x.groovy\" /></camunda:executionListener>",
            "<camunda:inputOutput><camunda:inputParameter name=\"answer\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>",
            "<camunda:inputOutput><camunda:inputParameter name=\"answer\">${''.class.forName('java.lang.Runtime')}</camunda:inputParameter></camunda:inputOutput>",
            "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
            "<activiti:executionListener xmlns:activiti=\"http://activiti.org/bpmn\" event=\"start\" class=\"java.lang.ProcessBuilder\" />"
        }) {
            bpmn(text -> text.replaceFirst(
                    "<bpmn:extensionElements>", "<bpmn:extensionElements>" + Matcher.quoteReplacement(listener)));
        }
        for (String attribute : new String[] {
            "camunda:class=\"java.lang.ProcessBuilder\"",
            "camunda:expression=\"${dataSource.connection}\"",
            "camunda:type=\"external\" camunda:topic=\"x\"",
            "camunda:delegateExpression=\"${dataSource}\"",
            "camunda:delegateExpression=\"#{jdbcTemplate}\"",
            "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"java.lang.ProcessBuilder\""
        }) {
            bpmn(text ->
                    text.replaceFirst("camunda:delegateExpression=\"[^\"]*\"", Matcher.quoteReplacement(attribute)));
        }
        bpmn(text -> text.replace("bpmn:serviceTask", "bpmn:scriptTask"));
        bpmn(text -> text.replaceFirst(
                "<bpmn:startEvent ", "<bpmn:startEvent camunda:formHandlerClass=\"java.lang.ProcessBuilder\" "));
        for (String language : new String[] {"javascript", "groovy", "juel", "feel-scala-unary-tests", "python"}) {
            dmn(text ->
                    text.replaceFirst("<outputEntry id", "<outputEntry expressionLanguage=\"" + language + "\" id"));
            dmn(text -> text.replaceFirst("<inputEntry id", "<inputEntry expressionLanguage=\"" + language + "\" id"));
            dmn(text -> text.replaceFirst(
                    "<inputExpression id", "<inputExpression expressionLanguage=\"" + language + "\" id"));
        }
        done("scripts, classes, connectors and beans in deployed models");
    }

    @Test
    void expressions() throws IOException {
        for (String expression : new String[] {
            "${dataSource}",
            "${environment.getProperty('spring.datasource.password')}",
            "${waitingTime.class.classLoader}",
            "${waitingTime.getClass().forName('java.lang.Runtime')}",
            "${execution.processEngineServices.identityService}",
            "${execution.getProcessEngine()}",
            "${''.getClass().forName('java.lang.Runtime').getMethods()}",
            "${'\\\\'' + waitingTime.x().y() + '\\\\''}",
            "$<!-- -->{dataSource}",
            "$<![CDATA[{dataSource}]]>",
            "&#36;&#123;dataSource}",
            "${T(java.lang.Runtime)}",
            "${[1].getClass()}",
            "${execution.setVariable('urgency', 'x')}"
        }) {
            bpmn(text -> text.replaceFirst(
                    "(<bpmn:timeCycle[^>]*>|<bpmn:timeDate[^>]*>|<bpmn:documentation>)",
                    "$1" + expression.replace("$", "\\$")));
            if (expression.startsWith("${")) {
                bpmn(text -> text.replaceFirst("name=\"", "name=\"" + Matcher.quoteReplacement(expression)));
            }
        }
        done("expressions that reach classes, beans or the engine");
    }

    @Test
    void formsThatDoMoreThanAsk() throws IOException {
        for (String component : new String[] {
            "{\"type\":\"iframe\",\"id\":\"X\",\"url\":\"https://evil.example\"},",
            "{\"type\":\"filepicker\",\"id\":\"X\",\"key\":\"file\"},",
            "{\"type\":\"image\",\"id\":\"X\",\"source\":\"https://evil.example/pixel\"},",
            "{\"type\":\"button\",\"id\":\"X\",\"action\":\"submit\",\"label\":\"x\"},",
            "{\"type\":\"textfield\",\"id\":\"X\",\"key\":\"password\",\"label\":\"Wachtwoord\"},",
            "{\"type\":\"text\",\"id\":\"X\",\"text\":\"{{story}}\"},",
            "{\"type\":\"text\",\"id\":\"X\",\"text\":\"=1 +\"},"
        }) {
            form(text -> text.replaceFirst(
                    "\"components\": \\[", "\"components\": [" + Matcher.quoteReplacement(component)));
        }
        refused(new Modeler(port, Users.ANALYST).file("phishing.html", "<script>alert(1)</script>"));
        refused(new Modeler(port, Users.ANALYST).file("new-form.form", "{\"id\":\"new-form\",\"components\":[]}"));
        done("forms that load, send or ask what nobody keeps");
    }

    @Test
    void fileNames() throws IOException {
        String process = Files.readString(PROCESS);
        for (String name : new String[] {
            "../../../etc/cron.d/x.bpmn",
            "..\\\\..\\\\x.bpmn",
            "/etc/passwd.bpmn",
            "processes/../x.bpmn",
            "x.bpmn%00.txt",
            "x.bpmn20.xml",
            "x.cmmn",
            "x.groovy",
            "x.js",
            "x.html",
            "x.BPMN",
            ".bpmn",
            "a".repeat(3_000) + ".bpmn",
            "release.sha256"
        }) {
            refused(new Modeler(port, Users.ANALYST).file(name, process));
        }
        done("hostile file names in deployments");
    }

    /** Each would be found by nothing but the contract: the model is in order, but a case would stop in it. */
    @Test
    void modelsThatBreakTheLine() throws IOException {
        String process = Files.readString(Path.of("processes/home-assistance/home-assistance.bpmn"));
        refused(new Modeler(port, Users.ANALYST)
                .file("home-assistance.bpmn", process.replaceAll("case-withdrawn", "offer-answered")));
        refused(new Modeler(port, Users.ANALYST)
                .file("home-assistance.bpmn", process.replaceAll("assessment&#39;", "asessment&#39;")));
        dmn(text -> text.replaceAll("name=\"wait\"", "name=\"waiting\""));
        dmn(text -> text.replaceAll("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""));
        dmn(text -> text.replaceFirst("<text>step</text>", "<text>stap</text>"));
        dmn(text -> text.replaceFirst("\"PT10M\"", "\"tien minuten\""));
        dmn(text -> text.replaceAll("<text>\"satisfaction\"</text>", "<text>\"tevredenheid\"</text>"));
        form(text -> text.replaceAll("\"key\": \"month\"", "\"key\": \"maand\""));
        refused(new Modeler(port, Users.ANALYST)
                .field("tenant-id", "other")
                .file("monthly-report.bpmn", Files.readString(PROCESS)));
        refused(new Modeler(port, Users.ANALYST)
                .field("deployment-activation-time", "2040-01-01T00:00:00.000+0000")
                .file("monthly-report.bpmn", Files.readString(PROCESS)));
        done("models that take away what the product counts on");
    }

    /** Whoever is given a task may read the case behind it. */
    @Test
    void modelsThatGiveTheirTasksToOthers() throws IOException {
        for (String groups : new String[] {
            "home-assistance-case-worker,analyst",
            "analyst",
            "manager",
            "camunda-admin",
            "privacy-officer",
            "another-line-case-worker",
            "${serviceLine}-case-worker",
            "${assignmentNumber}"
        }) {
            for (Path model : new Path[] {CASES, MAIL, INCIDENTS}) {
                if (model != INCIDENTS || !groups.startsWith("${serviceLine}")) {
                    gives(model, "camunda:candidateGroups=\"" + groups + "\"");
                }
            }
        }
        for (String attribute : new String[] {
            "assignee=\"ana\"",
            "assignee=\"${assignmentNumber}\"",
            "assignee=\"#{task.assignee}\"",
            "candidateUsers=\"anke,ana\"",
            "candidateUsers=\"${assignmentNumber}\""
        }) {
            gives(CASES, "camunda:candidateGroups=\"home-assistance-case-worker\" camunda:" + attribute);
            gives(CASES, "camunda:" + attribute);
        }
        for (String element : new String[] {"potentialOwner", "humanPerformer", "performer"}) {
            owned(element, "user(ana)");
            owned(element, "group(analyst)");
        }
        String listener =
                "</bpmn:documentation><bpmn:extensionElements><camunda:taskListener id=\"Listener_X\" event=\"%s\""
                        + " %s /></bpmn:extensionElements>";
        for (String does : new String[] {
            "class=\"org.bijstand.AddAna\"",
            "expression=\"${task.addCandidateUser('ana')}\"",
            "expression=\"${task.setAssignee('ana')}\""
        }) {
            for (String event : new String[] {"create", "timeout"}) {
                refused(CASES, text -> within(text, "</bpmn:documentation>", listener.formatted(event, does)));
            }
        }
        for (String starters : new String[] {"candidateStarterGroups=\"analyst\"", "candidateStarterUsers=\"ana\""}) {
            refused(CASES, text -> text.replaceFirst("<bpmn:process ", "<bpmn:process camunda:" + starters + " "));
        }
        refused(
                INCIDENTS,
                text -> text.replaceFirst("<bpmn:startEvent ", "<bpmn:startEvent camunda:initiator=\"serviceLine\" "));
        String joined = Files.readString(MAIL).replace("mail-review", "mail-reading");
        refused(new Modeler(port, Users.ANALYST).file("mail-reading.bpmn", joined));
        done("models that give tasks to the analyst, other groups or lines");
    }

    private void gives(Path model, String attributes) throws IOException {
        refused(
                model,
                text -> text.replaceFirst("camunda:candidateGroups=\"[^\"]*\"", Matcher.quoteReplacement(attributes)));
    }

    private void owned(String element, String who) throws IOException {
        String owner = "<bpmn:" + element + "><bpmn:resourceAssignmentExpression><bpmn:formalExpression>" + who
                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:" + element + "></bpmn:userTask>";
        refused(CASES, text -> within(text, "</bpmn:userTask>", owner));
    }

    /** Puts something else where a task's element ends. */
    private static String within(String text, String end, String instead) {
        int from = text.indexOf(end, text.indexOf("<bpmn:userTask"));
        return text.substring(0, from) + instead + text.substring(from + end.length());
    }

    private interface Edit {
        String of(String text);
    }

    private void bpmn(Edit edit) throws IOException {
        refused(PROCESS, edit);
    }

    private void dmn(Edit edit) throws IOException {
        refused(TABLE, edit);
    }

    private void form(Edit edit) throws IOException {
        refused(FORM, edit);
    }

    private void refused(Path file, Edit edit) throws IOException {
        String before = Files.readString(file);
        String after = edit.of(before);
        assertThat(after).isNotEqualTo(before);
        refused(new Modeler(port, Users.ANALYST).file(file.getFileName().toString(), after.getBytes(UTF_8)));
    }

    /** Refused in words for the analyst, soon, and with nothing deployed. */
    private void refused(Modeler modeler) throws IOException {
        long start = System.nanoTime();
        HttpResponse<String> answer = modeler.deploy("reporting");
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        String message = answer.statusCode() == 413
                ? "Niets is geïnstalleerd."
                : new ObjectMapper().readTree(answer.body()).path("message").asText();
        boolean withstood = (answer.statusCode() == 400 || answer.statusCode() == 413)
                && (message.startsWith("Niets is geïnstalleerd.") || message.startsWith("multipart/"))
                && !message.contains("root:")
                && taken.compareTo(PATIENCE) < 0
                && repository.createDeploymentQuery().count() == before;
        if (!withstood) {
            System.out.printf("not withstood: %s in %s: %.600s%n", answer.statusCode(), taken, answer.body());
            through++;
        }
        tried++;
    }

    private void done(String attack) {
        AttackTable.record(attack, tried, through);
    }

    private static String afterProlog(String text, String doctype) {
        return text.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(doctype));
    }
}
