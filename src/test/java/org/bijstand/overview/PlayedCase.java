package org.bijstand.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberStore;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.IncidentKind;
import org.bijstand.delivery.Incidents;
import org.bijstand.delivery.Reporter;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.Visit;
import org.bijstand.delivery.VisitRegister;
import org.bijstand.delivery.VisitReport;
import org.bijstand.delivery.VisitReports;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferAnswers;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.Offers;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerContracts;
import org.bijstand.partner.PartnerKind;
import org.bijstand.partner.PostcodeArea;
import org.bijstand.testing.ProcessDriver;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

/**
 * A case that is played through its real process as far as a test wants, from Monday 7 June 2027 in Koksijde on, where no
 * other test's partner works. Whoever makes one resets the clock.
 */
public final class PlayedCase {

    public static final Instant MONDAY_MORNING = Instant.parse("2027-06-07T07:00:00Z");

    private static final LocalDate THURSDAY = LocalDate.of(2027, 6, 10);
    private static final String USUAL_WORDS = "Gevallen op de trap.";
    private static final int LONGEST_NAME = 60;
    private static final String PLACE = "8670";

    private final ApplicationContext beans;
    private final ProcessDriver driver;
    private final String serial = UUID.randomUUID().toString().substring(0, 8);
    private final String words;
    private String number;

    private PlayedCase(ApplicationContext beans, String words) {
        this.beans = beans;
        this.driver = beans.getBean(ProcessDriver.class);
        this.words = words;
    }

    /** Somebody called; the need is still to be assessed. */
    public static PlayedCase called(ApplicationContext beans) {
        return called(beans, USUAL_WORDS);
    }

    /** @param words what everybody says and is called wherever they can say something */
    public static PlayedCase called(ApplicationContext beans, String words) {
        PlayedCase played = new PlayedCase(beans, words);
        beans.getBean(MovableClock.class).moveTo(MONDAY_MORNING);
        beans.getBean(MemberStore.class).save(played.member());
        played.partner(1);
        played.partner(2);
        played.call();
        return played;
    }

    private Member member() {
        return new Member(
                memberNumber(),
                "Ada " + serial,
                name("Testmans"),
                LocalDate.of(1950, 3, 14),
                null,
                Language.NL,
                new Address("Voorbeeldlaan " + serial, "3", PLACE),
                "0470 00 00 51",
                "ada-" + serial + "@leden.example",
                LocalDate.of(2028, 12, 31));
    }

    private String name(String usual) {
        return words.equals(USUAL_WORDS) ? usual : words.substring(0, Math.min(words.length(), LONGEST_NAME));
    }

    private void partner(int nth) {
        beans.getBean(PartnerContracts.class)
                .save(new Partner(
                        0,
                        "KOKS-%s-%d".formatted(serial, nth),
                        "Hulp %s %d".formatted(name("Koksijde"), nth),
                        PartnerKind.ASSOCIATION,
                        "koks-%s-%d@partners.example".formatted(serial, nth),
                        "0470 00 00 5" + nth,
                        Language.NL,
                        Set.of(Language.NL),
                        Map.of(ServiceKind.HOUSEWORK, "Stipt op tijd."),
                        List.of(PostcodeArea.parse(PLACE)),
                        10,
                        LocalDate.of(2025, 1, 1),
                        null,
                        false));
    }

    private void call() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("requesterKind", "RELATIVE");
        answers.put("requesterName", name("Mira Testmans"));
        answers.put("requesterPhone", "0470 00 00 52");
        answers.put("requesterEmail", "mira-" + serial + "@leden.example");
        answers.put("memberNumber", memberNumber());
        answers.put("trigger", "ACCIDENT");
        answers.put("triggerDate", "2027-06-06");
        answers.put("expectedDischarge", "2027-06-09");
        answers.put("story", words);
        answers.put("urgency", "NORMAL");
        answers.put("consent", true);
        number = driver.start("home-assistance", answers);
        driver.runJobs(number);
    }

    /** Three hours of housework on Thursday were asked for and granted; partners are being asked. */
    public PlayedCase assessed() {
        Map<String, Object> need = new HashMap<>();
        need.put("urgency", "NORMAL");
        need.put("houseworkWanted", true);
        need.put("houseworkFirstDay", THURSDAY);
        need.put("houseworkFrom", "09:00");
        need.put("houseworkHours", 3);
        need.put("houseworkHomeSize", "APARTMENT");
        need.put("houseworkTasks", words);
        complete("Task_AssessNeed", need);
        return this;
    }

    /** The first partner says no, the second yes. */
    public PlayedCase accepted() {
        OfferAnswers answers = beans.getBean(OfferAnswers.class);
        answers.decline(openOffer().id(), DeclineReason.NO_STAFF, words);
        driver.runJobs(number);
        answers.accept(openOffer().id());
        driver.runJobs(number);
        return this;
    }

    /** Nobody is left to be asked; a coordinator has to look. */
    public PlayedCase declinedByAll() {
        OfferAnswers answers = beans.getBean(OfferAnswers.class);
        answers.decline(openOffer().id(), DeclineReason.NO_STAFF, words);
        driver.runJobs(number);
        while (isOffered()) {
            long next = openOffer().id();
            assertThat(answers.decline(next, DeclineReason.TOO_FAR, "").state()).isEqualTo(OfferState.DECLINED);
            driver.runJobs(number);
        }
        return this;
    }

    private boolean isOffered() {
        return beans.getBean(Offers.class).ofAssignment(assignment()).stream()
                .anyMatch(offer -> offer.state() == OfferState.OPEN);
    }

    /** The visit is over by two days and nobody has reported it. */
    public PlayedCase unreported() {
        beans.getBean(MovableClock.class)
                .moveTo(MONDAY_MORNING.plus(Duration.ofDays(5).plusHours(3)));
        driver.fireTimer(number, "Event_VisitEnded");
        return this;
    }

    /** The member complains of the visit, which somebody has to judge. */
    public PlayedCase complained() {
        beans.getBean(Incidents.class).raise(visit().id(), IncidentKind.COMPLAINT, words, Reporter.MEMBER);
        driver.runJobs(number);
        return this;
    }

    public PlayedCase judgedComplaint() {
        complete("Task_JudgeIncident", Map.of("decision", "CONTINUE", "reason", words));
        return this;
    }

    public PlayedCase reported() {
        beans.getBean(VisitReports.class).report(visit().id(), VisitReport.delivered(Hours.of(3)), Reporter.PARTNER);
        driver.runJobs(number);
        return this;
    }

    /** The member answered, the partner was judged, and the case is closed. */
    public PlayedCase closed() {
        beans.getBean(Closure.class).answer(number, new Satisfaction(4, 5, words));
        driver.runJobs(number);
        complete("Task_JudgePartner", Map.of("competent", true, "score", "4", "words", words));
        return this;
    }

    private void complete(String taskId, Map<String, ?> answers) {
        Task task = driver.openTask(number, taskId);
        beans.getBean(TaskService.class).claim(task.getId(), Users.CASE_WORKER);
        beans.getBean(Users.class).as(Users.CASE_WORKER, () -> driver.submit(task, answers));
        driver.runJobs(number);
    }

    private Offer openOffer() {
        return beans.getBean(Offers.class).ofAssignment(assignment()).stream()
                .filter(offer -> offer.state() == OfferState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private Visit visit() {
        return beans.getBean(VisitRegister.class).ofAssignment(assignment()).get(0);
    }

    public String number() {
        return number;
    }

    public String assignment() {
        return number + "-1";
    }

    public String memberNumber() {
        return "KOKS-" + serial;
    }

    /** The member's first name; no other test's member has it. */
    public String firstName() {
        return "Ada " + serial;
    }
}
