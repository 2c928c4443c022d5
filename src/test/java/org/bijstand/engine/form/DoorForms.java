package org.bijstand.engine.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.Busy;
import org.bijstand.casefile.InvalidInput;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A feature as small as can be: it keeps notes in a table of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class DoorForms {

    static final String BROKEN = "kapot";
    static final String TOO_SOON = "te vroeg";

    /** The process and forms that these beans serve; deploying them again changes nothing. */
    public static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("door")
                .enableDuplicateFiltering(true)
                .addClasspathResource("engine/door.bpmn")
                .addClasspathResource("forms/engine-test/door-start.form")
                .addClasspathResource("forms/engine-test/door-answer.form")
                .deploy();
    }

    @Bean
    Notes notes(JdbcClient jdbc) {
        jdbc.sql("create table if not exists bijstand.door_note (case_number text, note text, user_id text)")
                .update();
        return new Notes(jdbc);
    }

    @Bean
    StartForm doorStart(Notes notes) {
        return new StartForm() {
            @Override
            public String formId() {
                return "door-start";
            }

            @Override
            public StartedCase submit(String userId, FormAnswers answers) {
                String number = answers.text("number");
                notes.add(number, answers.optionalText("story").orElse(""), userId);
                return new StartedCase(number, Map.of("urgency", "NORMAL"));
            }
        };
    }

    @Bean
    TaskForm doorAnswer(Notes notes) {
        return new TaskForm() {
            @Override
            public String formId() {
                return "door-answer";
            }

            @Override
            public Map<String, Object> open(OpenTask task) {
                return Map.of(
                        "known",
                        notes.of(task.businessKey()).get(0),
                        "day",
                        LocalDate.of(2026, 10, 1),
                        "partners",
                        List.of(new FormOption("Zorg Testmans", "7")),
                        "visits",
                        List.of(Map.of("name", "Lena")));
            }

            @Override
            public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
                notes.add(task.businessKey(), answers.text("note"), task.userId());
                if (answers.text("note").equals(BROKEN)) {
                    throw new InvalidInput(answers.label("note"), "klopt niet. Vul iets anders in.");
                }
                if (answers.text("note").equals(TOO_SOON)) {
                    throw new MovingOn();
                }
                return Map.of("answer", answers.optionalText("answer").orElse("exhausted"), "attempt", 1);
            }
        };
    }

    private static class MovingOn extends Busy {

        private static final long serialVersionUID = 1L;

        MovingOn() {
            super("a step is running", null);
        }
    }

    record Notes(JdbcClient jdbc) {

        void add(String caseNumber, String note, String userId) {
            jdbc.sql("insert into door_note values (?, ?, ?)")
                    .params(caseNumber, note, userId)
                    .update();
        }

        List<String> of(String caseNumber) {
            return jdbc.sql("select note from door_note where case_number = ?")
                    .param(caseNumber)
                    .query(String.class)
                    .list();
        }
    }
}
