package org.bijstand.engine.access;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bijstand.calendar.MovableClock;
import org.bijstand.delivery.DeliveryCase;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.partner.Partner;
import org.bijstand.partner.TestPartners;
import org.bijstand.privacy.MarkedAnswers;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Post;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of home assistance with a word of its own in every personal field: one whose need is to be assessed, one that
 * waits for a partner's answer, one whose help is on its way, and mail about them.
 */
final class MarkedCase {

    private final ApplicationContext beans;
    private final int port;
    private final ProcessDriver driver;
    private final Users users;
    private final TestMail mail;
    private final Map<String, MarkedAnswers> answers = new HashMap<>();
    private final Partner partner;

    final String toAssess;
    final String offered;
    final String helped;
    final String offerToken;
    final String reportToken;
    final String memberToken;
    final UUID mailSent;
    final UUID mailReceived;

    MarkedCase(ApplicationContext beans, int port) {
        this.beans = beans;
        this.port = port;
        this.driver = beans.getBean(ProcessDriver.class);
        this.users = beans.getBean(Users.class);
        this.mail = beans.getBean(TestMail.class);
        at(LocalDateTime.of(2026, 10, 5, 10, 0));
        beans.getBean(JdbcClient.class).sql("update partner set paused = true").update();
        partner = DeliveryCase.partner(beans, TestPartners.partner().covers("1000-9999"));
        toAssess = take("wacht", 1);
        helped = take("help", 3);
        grantHousework(helped, "help", "2026-10-08");
        accept(token(partner.email(), "/antwoord/"));
        memberToken = token(answers.get("help").email("lidmail"), "/lid/");
        at(LocalDateTime.of(2026, 10, 8, 13, 0));
        driver.fireTimer(helped, "Event_VisitEnded");
        reportToken = token(partner.email(), "/verslag/");
        offered = take("vraag", 2);
        grantHousework(offered, "vraag", "2026-10-19");
        offerToken = token(partner.email(), "/antwoord/");
        mailReceived = beans.getBean(Post.class)
                .answer(
                        answers.get("wacht").email("bellermail"),
                        answers.get("wacht").word("antwoord"));
        driver.runJobs(toAssess);
        mailSent = beans.getBean(OutgoingMails.class).ofCase(helped).stream()
                .filter(sent -> !sent.files().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What nobody may read who may not see persons. */
    Set<String> markers() {
        Set<String> markers = new LinkedHashSet<>();
        answers.values().forEach(marked -> markers.addAll(marked.markers()));
        markers.add(partner.email());
        return markers;
    }

    /** Business keys say that there is a case; for people of other lines even that is too much. */
    List<String> numbers() {
        return List.of(toAssess, offered, helped);
    }

    private String take(String prefix, int serial) {
        MarkedAnswers marked = new MarkedAnswers("matrix" + prefix);
        answers.put(prefix, marked);
        String[] number = new String[1];
        Map<String, Object> call = marked.call("UNPLANNED_ADMISSION", serial);
        users.as(Users.CASE_WORKER, () -> number[0] = driver.start("home-assistance", call));
        driver.runJobs(number[0]);
        return number[0];
    }

    private void grantHousework(String caseNumber, String prefix, String day) {
        MarkedAnswers marked = answers.get(prefix);
        Map<String, Object> housework = new HashMap<>();
        housework.put("urgency", "NORMAL");
        housework.put("houseworkWanted", true);
        housework.put("houseworkFirstDay", day);
        housework.put("houseworkFrom", "09:00");
        housework.put("houseworkHours", 3);
        housework.put("houseworkRemark", marked.word("opmerking"));
        housework.put("houseworkHomeSize", "HOUSE");
        housework.put("houseworkAnimals", marked.word("dieren"));
        housework.put("houseworkTasks", marked.word("taken"));
        submit(caseNumber, "Task_AssessNeed", Users.CASE_WORKER, housework);
        Map<String, Object> decision = Map.of("decision", "GRANT", "reason", marked.word("uitzondering"));
        submit(caseNumber, "Task_DecideException", Users.COORDINATOR, decision);
    }

    private void submit(String caseNumber, String task, String user, Map<String, Object> filledIn) {
        Task open = driver.openTask(caseNumber, task);
        users.as(user, () -> driver.submit(open, filledIn));
        driver.runJobs(caseNumber);
    }

    private void accept(String token) {
        HttpCaller.anonymous(port).postForm("/antwoord/" + token, Map.of("answer", "accept"));
        driver.runJobs(helped);
    }

    /** Of the newest mail with such a link. */
    private String token(String address, String path) {
        List<MimeMessage> mails = mail.mailsTo(address).stream()
                .filter(message -> mail.textOf(message).contains(path))
                .toList();
        String link = mail.linkIn(mails.get(mails.size() - 1)).getPath();
        return link.substring(link.indexOf(path) + path.length());
    }

    private void at(LocalDateTime moment) {
        MovableClock clock = beans.getBean(MovableClock.class);
        clock.moveTo(moment.atZone(clock.getZone()).toInstant());
    }
}
