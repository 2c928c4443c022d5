package org.bijstand.demo.process;

import static org.bijstand.demo.process.DemoAnswers.byRelative;
import static org.bijstand.demo.process.DemoAnswers.call;
import static org.bijstand.demo.process.DemoAnswers.childMinding;
import static org.bijstand.demo.process.DemoAnswers.housework;
import static org.bijstand.demo.process.DemoAnswers.pets;
import static org.bijstand.demo.process.DemoAnswers.shopping;
import static org.bijstand.demo.process.DemoAnswers.sickChild;
import static org.bijstand.demo.process.DemoAnswers.urgent;
import static org.bijstand.demo.process.DemoAnswers.withdrawal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.CaseFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Cases in different stages, played through the doors that people use before the job executor starts. Some begin in the
 * past, with the clock moved back. Each member of the demo has one case: whoever has one already gets no other.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final DemoDesk desk;
    private final DemoOutside outside;
    private final CaseFiles cases;
    private final MovableClock clock;

    DemoCases(DemoDesk desk, DemoOutside outside, CaseFiles cases, MovableClock clock) {
        this.desk = desk;
        this.outside = outside;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        play("100001", this::closing);
        play("100003", this::inDelivery);
        play("100017", this::withdrawn);
        play("100013", this::notEligible);
        play("100016", this::doubtful);
        play("100007", this::withoutPartner);
        play("100018", this::withProposal);
        play("100004", this::offered);
        play("100005", this::justReceived);
        play("100002", this::writtenByMail);
    }

    /** What goes wrong in one case leaves the others, and the start, alone. */
    private void play(String member, Consumer<String> story) {
        if (!cases.earlierCasesOf(member, "").isEmpty()) {
            return;
        }
        Duration present = clock.offset();
        try {
            story.accept(member);
        } catch (RuntimeException failure) {
            LOG.error("The demo case of member {} could not be played to its end", member, failure);
        } finally {
            clock.advance(present.minus(clock.offset()));
        }
    }

    private void closing(String member) {
        LocalDate today = today();
        clock.advance(Duration.ofDays(-9));
        String number = request(
                byRelative(
                        call(member, "UNPLANNED_ADMISSION", today.minusDays(10), "Uitgegleden in de keuken."),
                        "Mira Testmans"),
                housework(today.minusDays(4)));
        outside.accept(number);
        desk.work(number);
        clock.advance(Duration.ofDays(6));
        desk.work(number);
        outside.reportPastVisits(number);
        desk.work(number);
        clock.advance(Duration.ofDays(1));
        outside.praise(number);
        desk.work(number);
    }

    private void inDelivery(String member) {
        LocalDate today = today();
        clock.advance(Duration.ofDays(-4));
        String number = request(
                call(member, "SUDDEN_ILLNESS", today.minusDays(5), "Ligt zelf met koorts in bed."),
                sickChild(today.minusDays(2), today.plusDays(2), today.minusYears(5)));
        outside.accept(number);
        desk.work(number);
        clock.advance(Duration.ofDays(3));
        desk.work(number);
        outside.reportPastVisits(number);
        desk.work(number);
    }

    private void withdrawn(String member) {
        LocalDate today = today();
        clock.advance(Duration.ofDays(-2));
        String number =
                request(call(member, "ACCIDENT", today.minusDays(3), "Been in het gips."), shopping(today.plusDays(1)));
        clock.advance(Duration.ofHours(2));
        desk.work(desk.start("case-withdrawal", withdrawal(number)));
    }

    private void notEligible(String member) {
        LocalDate today = today();
        clock.advance(Duration.ofDays(-1));
        request(call(member, "ACCIDENT", today.minusDays(2), "Van de ladder gevallen."), housework(today.plusDays(2)));
    }

    private void doubtful(String member) {
        request(
                call(member, "OTHER", today().minusDays(1), "De vaste hulp zegde plots af."),
                housework(today().plusDays(3)));
    }

    /** Nobody takes care of animals in the member's area. */
    private void withoutPartner(String member) {
        request(
                call(member, "UNPLANNED_ADMISSION", today().minusDays(1), "Opgenomen na een val."),
                pets(today().plusDays(2), today().plusDays(6)));
    }

    private void withProposal(String member) {
        String number = request(
                call(member, "ACCIDENT", today().minusDays(1), "Arm gebroken, de kinderen zijn klein."),
                childMinding(today().plusDays(3), today().plusDays(5)));
        outside.proposeAnHourLater(number);
        desk.work(number);
    }

    private void offered(String member) {
        request(
                call(member, "SUDDEN_ILLNESS", today().minusDays(1), "Mag twee weken niets tillen."),
                housework(today().plusDays(4)));
    }

    private void justReceived(String member) {
        Map<String, Object> call =
                call(member, "ACCIDENT", today(), "Aangereden met de fiets. Is deze avond weer thuis.");
        desk.work(desk.start("home-assistance", urgent(byRelative(call, "Kato Fictief"))));
    }

    /** Becomes a case only when somebody completes the request. */
    private void writtenByMail(String member) {
        desk.work(outside.writeAboutAMother());
    }

    /** Takes the call and assesses the need; returns the case number. */
    private String request(Map<String, Object> call, Map<String, Object> need) {
        String number = desk.start("home-assistance", call);
        desk.work(number);
        desk.submit(number, need);
        desk.work(number);
        return number;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
