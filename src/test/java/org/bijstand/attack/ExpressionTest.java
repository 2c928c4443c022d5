package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Code that has come past every rule into the engine, and code in what people ask of it. */
@ApplicationTest
class ExpressionTest {

    private static final List<String> HOSTILE = List.of(
            "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
            "${''.class.classLoader}",
            "${dataSource}",
            "${dataSource.connection}",
            "${jdbcTemplate}",
            "${environment}",
            "${systemProperties}",
            "${identityService}",
            "${processEngine.identityService}",
            "${execution.processEngineServices}",
            "${execution.getProcessEngineServices().getIdentityService()}",
            "${execution.setVariable('urgency', 'IMMEDIATE')}",
            "${execution.class}",
            "${waitingTime.class}",
            "${waitingTime.getClass()}",
            "${waitingTime.hashCode()}",
            "${waitingTime.waitingTimes}",
            "${askReport.execute(execution)}",
            "${currentUser().getClass()}",
            "${dateTime().getClass().forName('java.lang.Runtime')}",
            "${XML('<a/>').unwrap()}",
            "${S('{}').unwrap().getClass()}",
            "${JSON('{}')}",
            "${variableContext.getClass()}");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    CommandExecutor commands;

    private int tried;
    private int through;

    @Test
    void whatAModelHoldsReachesNothing() {
        for (String expression : HOSTILE) {
            refused(
                    expression,
                    () -> commands.execute(context -> engine.getExpressionManager()
                            .createExpression(expression)
                            .getValue(new ExecutionEntity())));
        }
        AttackTable.record("expressions that came past the rules, evaluated by the engine", tried, through);
    }

    @Test
    void whatATableHoldsReachesNothing() {
        for (String expression : HOSTILE) {
            refused(expression, () -> evaluate("juel", expression));
        }
        for (String language : List.of("javascript", "groovy", "python", "ruby", "jshell", "feel-scala", "java")) {
            refused(language, () -> evaluate(language, "1 + 1"));
        }
        refused("feel", () -> {
            Object result = evaluate(
                    "feel",
                    "{ f: function(x) external { java: { class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\" } }, y: f(\"PATH\") }.y");
            if (result == null) {
                throw new IllegalStateException("nothing came out");
            }
            return result;
        });
        AttackTable.record("expressions and scripts in a table, evaluated by the engine", tried, through);
    }

    private Object evaluate(String language, String expression) {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
                  <decision id="hostile" name="hostile"><decisionTable id="t" hitPolicy="FIRST">
                    <output id="o" name="out" />
                    <rule id="r"><outputEntry id="e" expressionLanguage="%s"><text><![CDATA[%s]]></text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(language, expression);
        return commands.execute(context -> engine.getDmnEngine()
                .evaluateDecisionTable(
                        "hostile",
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                        Variables.createVariables())
                .getSingleResult()
                .getSingleEntry());
    }

    @Test
    void scriptsDoNotRun() {
        for (String language : List.of("javascript", "groovy", "juel", "python", "ruby", "feel-scala")) {
            refused(
                    language,
                    () -> commands.execute(
                            context -> engine.getScriptingEngines().getScriptEngineForLanguage(language)));
        }
        AttackTable.record("script engines asked for by their names", tried, through);
    }

    /** CVE-2026-109432: parts of a query joined by "or" are not looked at by the engine. */
    @Test
    void whatSomebodyAsksIsNotEvaluated() {
        for (String user : List.of(Users.CASE_WORKER, Users.ANALYST, Users.ADMIN)) {
            HttpCaller caller = HttpCaller.program(port, user, Users.PASSWORD);
            for (String field : List.of("dueAfterExpression", "assigneeExpression", "createdBeforeExpression")) {
                for (String expression : List.of("${''.getClass()}", "${now()}", "${dataSource.connection}")) {
                    Map<String, String> bodies = Map.of(
                            "plain", "{\"%s\":\"%s\"}".formatted(field, expression),
                            "or", "{\"orQueries\":[{\"%s\":\"%s\"}]}".formatted(field, expression));
                    bodies.forEach((name, body) -> {
                        asked(caller.send("POST", "/engine-rest/task", body));
                        asked(caller.send("POST", "/engine-rest/task/count", body));
                    });
                }
            }
        }
        AttackTable.record("expressions in what somebody asks of the engine", tried, through);
    }

    private void asked(HttpResponse<String> answer) {
        tried++;
        if (answer.statusCode() < 400
                || answer.body().contains("java.lang")
                || answer.body().contains("jdbc")) {
            System.out.println("not withstood: " + answer.statusCode() + " " + answer.body());
            through++;
        }
    }

    private void refused(String what, Callable<?> attempt) {
        tried++;
        try {
            Object result = attempt.call();
            System.out.println("not withstood: " + what + " gave " + result);
            through++;
        } catch (Exception refusal) {
            assertThat(refusal).isNotNull();
        }
    }
}
