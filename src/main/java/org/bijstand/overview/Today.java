package org.bijstand.overview;

import static org.bijstand.overview.CaseList.BY_MAIL;
import static org.bijstand.overview.CaseList.ESCALATED;
import static org.bijstand.overview.CaseList.INCIDENT;
import static org.bijstand.overview.CaseList.LATE_REPORT;
import static org.bijstand.overview.CaseList.UNCOVERED;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.engine.access.CurrentUser;
import org.bijstand.engine.access.LineGuard;
import org.bijstand.engine.access.Roles;
import org.bijstand.engine.course.TaskFilters;
import org.bijstand.engine.incident.StuckSteps;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.inbox.Inbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What matters today, by role: people of a service line see what is theirs to do, managers how many cases stand where.
 * Whoever works on no case and watches none sees no figure.
 */
@Component
public class Today {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?filter=";
    private static final String STUCK_STEPS = "/overzicht/vastgelopen";

    /** Figures that belong together. */
    public record Group(String title, List<Figure> figures) {}

    private final CaseLists lists;
    private final TaskFilters filters;
    private final OutgoingMails outgoing;
    private final Inbox inbox;
    private final StuckSteps stuckSteps;
    private final LineGuard lines;
    private final CurrentUser user;
    private final Clock clock;

    Today(
            CaseLists lists,
            TaskFilters filters,
            OutgoingMails outgoing,
            Inbox inbox,
            StuckSteps stuckSteps,
            LineGuard lines,
            CurrentUser user,
            Clock clock) {
        this.lists = lists;
        this.filters = filters;
        this.outgoing = outgoing;
        this.inbox = inbox;
        this.stuckSteps = stuckSteps;
        this.lines = lines;
        this.user = user;
        this.clock = clock;
    }

    /** Empty for whoever has nothing to count. */
    @Transactional(readOnly = true)
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        if (!lines.lines().isEmpty()) {
            groups.add(pressing("/dossiers", lines.lines(), Stream.empty()));
            groups.add(tasks());
            groups.add(stages("/dossiers", lines.lines()));
            groups.add(new Group("Post", mail()));
        }
        if (user.is(Roles.MANAGER)) {
            groups.add(pressing("/overzicht", allLines(), Stream.of(incidents())));
            groups.add(tasks());
            groups.add(stages("/overzicht", allLines()));
        }
        return groups;
    }

    /** Of every line, for who sees no person in them. */
    public static Set<ServiceLine> allLines() {
        return EnumSet.allOf(ServiceLine.class);
    }

    private Group pressing(String page, Set<ServiceLine> of, Stream<Figure> more) {
        LocalDateTime now = LocalDateTime.now(clock);
        Stream<Figure> cases = Stream.of(UNCOVERED, ESCALATED, LATE_REPORT, INCIDENT, BY_MAIL)
                .map(list -> figure(list, page, lists.count(list, of, now), list != BY_MAIL));
        return new Group("Vandaag op te volgen", Stream.concat(cases, more).toList());
    }

    private Group stages(String page, Set<ServiceLine> of) {
        Map<CaseStage, Long> counts = lists.stages(of);
        List<Figure> figures = Arrays.stream(CaseList.values())
                .flatMap(list -> list.stage().map(counts::get).map(count -> figure(list, page, count, false)).stream())
                .toList();
        return new Group("Lopende dossiers", figures);
    }

    private static Figure figure(CaseList list, String page, long number, boolean pressing) {
        return new Figure(list.label(), list.explanation(), number, page + "?lijst=" + list.code(), pressing);
    }

    private Group tasks() {
        List<Figure> figures = filters.counts().stream()
                .map(count -> new Figure(
                        count.name(), count.explanation(), count.tasks(), TASKLIST + count.filterId(), false))
                .toList();
        return new Group("Taken", figures);
    }

    private List<Figure> mail() {
        return List.of(
                new Figure(
                        "Wacht of kwam niet aan",
                        "Mail van ons die nog moet vertrekken of niet aankwam",
                        outgoing.countUnsent(clock.instant().minus(OutgoingMails.FOLLOWED), lines.lines()),
                        "/post#uitgaand",
                        // A mail that waits is no trouble yet, and one that did not arrive is somebody's task.
                        false),
                new Figure(
                        "In quarantaine",
                        "Mail die iemand moet lezen voor ze behandeld wordt",
                        inbox.countQuarantined(lines.lines()),
                        "/post#quarantaine",
                        true));
    }

    private Figure incidents() {
        return new Figure(
                "Vastgelopen stappen", "Incidenten die iemand moet oplossen", stuckSteps.count(), STUCK_STEPS, true);
    }
}
