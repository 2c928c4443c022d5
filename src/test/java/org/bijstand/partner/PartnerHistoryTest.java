package org.bijstand.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the ranking remembers of partners. */
class PartnerHistoryTest extends DispatchScene {

    @Autowired
    PartnerHistory history;

    @Autowired
    PartnerScores scores;

    @Test
    void whatIsAcceptedRunsUntilTheAssignmentIsCompletedAndWhatIsOfferedIsPending() {
        Partner partner = partners(1).get(0);
        String accepted = dispatch(Urgency.NORMAL, THURSDAY);
        answers.accept(offerTo(partner, accepted).id());
        dispatch(Urgency.NORMAL, THURSDAY);

        assertThat(standing(partner).running()).isEqualTo(1);
        assertThat(standing(partner).pending()).isEqualTo(1);

        assignments.changeStatus(accepted, AssignmentStatus.COMPLETED);
        assertThat(standing(partner).running()).isZero();
    }

    @Test
    void theUsualTimeToAnAnswerIsTheMedianOfWhatItAnswered() {
        Partner partner = partners(1).get(0);
        for (int minutes : List.of(5, 20, 90)) {
            String number = dispatch(Urgency.NORMAL, THURSDAY);
            clock.advance(Duration.ofMinutes(minutes));
            answers.decline(offerTo(partner, number).id(), DeclineReason.OTHER, null);
        }

        assertThat(standing(partner).answerMinutes()).isEqualTo(20);
        assertThat(standing(partner).silentPercent()).isZero();
    }

    @Test
    void anUnansweredOfferCountsAsSilence() {
        Partner partner = partners(1).get(0);
        String answered = dispatch(Urgency.NORMAL, THURSDAY);
        answers.decline(offerTo(partner, answered).id(), DeclineReason.OTHER, null);
        String unanswered = dispatch(Urgency.NORMAL, THURSDAY);
        fireTimer(unanswered, "Event_AnswerOverdue");

        assertThat(standing(partner).silentPercent()).isEqualTo(50);
        assertThat(history.excludedFrom(unanswered)).isEqualTo(Map.of(partner.id(), ExclusionReason.SILENT));
        assertThat(history.excludedFrom(answered)).isEqualTo(Map.of(partner.id(), ExclusionReason.DECLINED));
    }

    @Test
    void whatHappenedLongAgoIsForgotten() {
        Partner partner = partners(1).get(0);
        String number = dispatch(Urgency.NORMAL, THURSDAY);
        answers.decline(offerTo(partner, number).id(), DeclineReason.OTHER, null);

        assertThat(history.standings(clock.instant().plusSeconds(1))).doesNotContainKey(partner.id());
    }

    @Test
    void theQualityOfAPartnerIsTheAverageOfItsJudgements() {
        Partner partner = partners(1).get(0);
        String first = granted(Urgency.NORMAL, THURSDAY);
        String second = granted(Urgency.NORMAL, THURSDAY);
        scores.judge(first, partner.id(), 1);
        scores.judge(first, partner.id(), 4);
        scores.judge(second, partner.id(), 5);

        assertThat(scores.averages()).containsEntry(partner.id(), new BigDecimal("4.5"));
    }

    private Standing standing(Partner partner) {
        return history.standings(clock.instant().minus(Duration.ofDays(365))).get(partner.id());
    }
}
