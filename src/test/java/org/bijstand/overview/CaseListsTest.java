package org.bijstand.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In which lists a case stands while it goes on, and that every number is the length of its list. */
@ApplicationTest
class CaseListsTest {

    private static final Set<ServiceLine> ALL = EnumSet.allOf(ServiceLine.class);
    private static final int EVERYTHING = 1_000_000;

    @Autowired
    CaseLists lists;

    @Autowired
    Assignments assignments;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock clock;

    @AfterEach
    void clockIsRight() {
        clock.reset();
        everyNumberIsThatOfItsList();
    }

    @Test
    void aCaseGoesFromStageToStage() {
        PlayedCase played = PlayedCase.called(beans);
        assertThat(listsOf(played)).containsExactlyInAnyOrder(CaseList.OPEN, CaseList.NEED);

        played.assessed();
        assertThat(listsOf(played)).containsExactlyInAnyOrder(CaseList.OPEN, CaseList.SEARCH);

        played.accepted();
        assertThat(listsOf(played)).containsExactlyInAnyOrder(CaseList.OPEN, CaseList.DELIVERY);

        played.unreported().reported();
        assertThat(listsOf(played)).containsExactlyInAnyOrder(CaseList.OPEN, CaseList.CLOSING);

        played.closed();
        assertThat(listsOf(played)).isEmpty();
    }

    @Test
    void givenNobodyAcceptedTheCaseIsEscalatedOncePeopleLookAndUncoveredOnceTheVisitIsNear() {
        PlayedCase played = PlayedCase.called(beans).assessed();
        assertThat(listsOf(played)).doesNotContain(CaseList.UNCOVERED, CaseList.ESCALATED);

        played.declinedByAll();
        assertThat(listsOf(played)).contains(CaseList.ESCALATED).doesNotContain(CaseList.UNCOVERED);

        clock.moveTo(PlayedCase.MONDAY_MORNING.plus(Duration.ofHours(25)));
        assertThat(listsOf(played)).contains(CaseList.UNCOVERED, CaseList.ESCALATED);
    }

    @Test
    void givenAVisitNobodyReportedItIsLateAfterADayAndAComplaintStandsUntilItIsJudged() {
        PlayedCase played =
                PlayedCase.called(beans).assessed().accepted().unreported().complained();
        assertThat(listsOf(played)).contains(CaseList.LATE_REPORT, CaseList.INCIDENT);

        played.judgedComplaint();
        assertThat(listsOf(played)).contains(CaseList.LATE_REPORT).doesNotContain(CaseList.INCIDENT);

        played.reported();
        assertThat(listsOf(played)).doesNotContain(CaseList.LATE_REPORT);
    }

    @Test
    void whoWorksForNoLineFindsNothing() {
        PlayedCase played = PlayedCase.called(beans);
        LocalDateTime now = LocalDateTime.now(clock);

        assertThat(lists.rows(CaseList.OPEN, Set.of(), now, 0, EVERYTHING)).isEmpty();
        assertThat(lists.count(CaseList.OPEN, Set.of(), now)).isZero();
        assertThat(lists.search(played.memberNumber(), Set.of(), EVERYTHING)).isEmpty();
    }

    @Test
    void aPersonIsFoundByNameNumberOrTelephoneHoweverItIsWritten() {
        PlayedCase played = PlayedCase.called(beans, "Zoekmans" + System.identityHashCode(this));
        String name = "zoekmans" + System.identityHashCode(this);

        for (String words : List.of(
                played.memberNumber().toLowerCase(),
                played.firstName() + " Zoek",
                name + " ada",
                "  " + name,
                "+32 470 00 00 51",
                "0470/00.00.52")) {
            assertThat(lists.search(words, ALL, EVERYTHING))
                    .as(words)
                    .extracting(CaseRow::caseNumber)
                    .contains(played.number());
        }
        assertThat(lists.search("%", ALL, EVERYTHING)).isEmpty();
        assertThat(lists.search("_da", ALL, EVERYTHING)).isEmpty();
    }

    private List<CaseList> listsOf(PlayedCase played) {
        LocalDateTime now = LocalDateTime.now(clock);
        return Arrays.stream(CaseList.values())
                .filter(list -> lists.rows(list, ALL, now, 0, EVERYTHING).stream()
                        .anyMatch(row -> row.caseNumber().equals(played.number())))
                .toList();
    }

    /** Whatever other tests left in the database. */
    private void everyNumberIsThatOfItsList() {
        LocalDateTime now = LocalDateTime.now(clock);
        var stages = lists.stages(ALL);
        for (CaseList list : CaseList.values()) {
            List<CaseRow> rows = lists.rows(list, ALL, now, 0, EVERYTHING);
            assertThat(lists.count(list, ALL, now)).as(list.label()).isEqualTo(rows.size());
            list.stage().ifPresent(stage -> {
                assertThat(stages.get(stage)).as(list.label()).isEqualTo(rows.size());
                assertThat(rows).allMatch(row -> CaseStage.of(assignments.ofCase(row.caseNumber())) == stage);
            });
        }
    }
}
