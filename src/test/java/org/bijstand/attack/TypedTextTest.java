package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.calendar.MovableClock;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What people type or write looks like code to one of our template or expression languages, and stays what it is. */
@ApplicationTest
class TypedTextTest {

    /** A product that stands nowhere unless somebody calculated it. */
    private static final String PRODUCT = "62710561";

    private static final List<String> TYPED = List.of(
            "${7919*7919}",
            "#{7919*7919}",
            "*{7919*7919}",
            "[[${7919*7919}]]",
            "[(${7919*7919})]",
            "__${7919*7919}__::.x",
            "~{::${7919*7919}}",
            "|${7919*7919}|",
            "{{7919*7919}}",
            "{{= 7919*7919}}",
            "=7919*7919",
            "[[${T(java.lang.Math).multiplyExact(7919,7919)}]]",
            "<b th:text=\"${7919*7919}\">x</b>",
            "%{7919*7919}",
            "#set($x=7919*7919)$x");

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Users users;

    @Autowired
    Post post;

    @Autowired
    MovableClock clock;

    private int tried;
    private int through;

    @BeforeEach
    void onAMondayMorning() {
        clock.moveTo(LocalDate.of(2026, 10, 5)
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant());
    }

    @AfterEach
    void endAsItBegan() {
        clock.reset();
    }

    @Test
    void inTheFormsOfACase() {
        for (String typed : TYPED) {
            String caseNumber = start(typed);
            Task task = driver.openTask(caseNumber, "Task_AssessNeed");
            users.as(Users.CASE_WORKER, () -> staysText(typed, String.valueOf(driver.open(task)), typed));
        }
        AttackTable.record("template and expression code typed in a form, shown in the next", tried, through);
    }

    @Test
    void inAMailOnOurPages() {
        HttpCaller staff = HttpCaller.anonymous(port);
        staff.signIn(Users.CASE_WORKER, Users.PASSWORD);
        for (String written : TYPED) {
            var entry =
                    post.receive("Lena Testmans <lena@testmans.example>", written, "Beste, " + written + " groeten");
            String page = staff.get("/dossiers/" + entry.caseNumber() + "/post").body();
            staysText(written, page, HtmlUtils.htmlEscape(written));
        }
        AttackTable.record("template and expression code in a mail, shown on our pages", tried, through);
    }

    private String start(String typed) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("requesterKind", "RELATIVE");
        answers.put("requesterName", typed);
        answers.put("requesterPhone", "0470 00 00 12");
        answers.put("byHand", true);
        answers.put("firstName", typed);
        answers.put("lastName", typed);
        answers.put("birthDate", "1951-02-11");
        answers.put("memberPhone", "0470 00 00 13");
        answers.put("language", "NL");
        answers.put("street", typed);
        answers.put("houseNumber", "1");
        answers.put("postcode", "1030");
        answers.put("trigger", "UNPLANNED_ADMISSION");
        answers.put("triggerDate", "2026-10-01");
        answers.put("story", typed);
        answers.put("urgency", "NORMAL");
        answers.put("consent", true);
        String[] caseNumber = new String[1];
        users.as(Users.CASE_WORKER, () -> caseNumber[0] = driver.start("home-assistance", answers));
        driver.runJobs(caseNumber[0]);
        return caseNumber[0];
    }

    private void staysText(String typed, String shown, String expected) {
        tried++;
        assertThat(shown).isNotEmpty();
        if (shown.contains(PRODUCT) || !shown.contains(expected)) {
            System.out.printf("not withstood: %s in %.2000s%n", typed, shown);
            through++;
        }
    }
}
