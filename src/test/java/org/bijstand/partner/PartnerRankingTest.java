package org.bijstand.partner;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bijstand.partner.TestPartners.partner;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.testing.DecisionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerRankingTest {

    private static final Instant NOW = Instant.parse("2026-10-05T07:00:00Z");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 10, 6);
    private static final PartnerPreferences PREFERENCES =
            new PartnerPreferences(new DecisionFile("home-assistance/" + PartnerPreferences.DECISION));

    private final List<Partner> partners = new ArrayList<>();
    private final Map<Long, Standing> standings = new HashMap<>();
    private final Map<Long, ExclusionReason> excluded = new HashMap<>();
    private final Map<Long, BigDecimal> quality = new HashMap<>();
    private final Set<String> unreachable = new HashSet<>();

    @Test
    void whoSpeaksTheMembersLanguageComesFirst() {
        Partner dutch = given(partner().speaks(Language.NL));
        Partner french = given(partner().speaks(Language.FR));

        assertThat(ranked(housework(), Language.FR)).containsExactly(french, dutch);
        assertThat(ranked(housework(), Language.NL)).containsExactly(dutch, french);
    }

    @Test
    void theReasonsAreToldInWords() {
        Partner french = given(partner().speaks(Language.FR, Language.NL).covers("1000-1299"));
        standings.put(french.id(), new Standing(2, 0, 45, 0));
        quality.put(french.id(), new BigDecimal("4.5"));

        assertThat(candidates(housework(), Language.FR).get(0).inWords())
                .isEqualTo("spreekt Frans, dekt 1030, 2 lopende opdrachten, goed beoordeeld (4,5 op 5), "
                        + "antwoordt meestal binnen het uur");
    }

    @Test
    void aPartnerThatIsNewIsNotHeldToHaveAHistory() {
        given(partner());

        assertThat(candidates(housework(), Language.NL).get(0).inWords())
                .isEqualTo("spreekt Nederlands, dekt 1030, geen lopende opdrachten");
    }

    @Test
    void somebodyNearComesBeforeSomebodyWhoServesTheWholeCountry() {
        Partner everywhere = given(partner().covers("1000-9999"));
        Partner near = given(partner().covers("1030"));
        Partner inTheRegion = given(partner().covers("1000-1299"));

        assertThat(ranked(housework(), Language.NL)).containsExactly(near, inTheRegion, everywhere);
    }

    @Test
    void theNarrowestAreaThatHoldsThePostcodeCounts() {
        given(partner().covers("1000-9999", "1030"));

        assertThat(candidates(housework(), Language.NL).get(0).reasons()).contains("werkt lokaal en dekt 1030");
    }

    @Test
    void amongEqualsTheOneWithLessToDoComesFirst() {
        Partner busy = given(partner());
        Partner idle = given(partner());
        standings.put(busy.id(), new Standing(3, 0, null, 0));

        assertThat(ranked(housework(), Language.NL)).containsExactly(idle, busy);
    }

    @Test
    void qualityCountsMoreThanAFreeAgenda() {
        Partner idleButPoor = given(partner());
        Partner busyButGood = given(partner());
        quality.put(idleButPoor.id(), new BigDecimal("2.9"));
        quality.put(busyButGood.id(), new BigDecimal("4.0"));
        standings.put(busyButGood.id(), new Standing(3, 0, null, 0));

        assertThat(ranked(housework(), Language.NL)).containsExactly(busyButGood, idleButPoor);
    }

    @Test
    void whoOftenKeepsSilentIsAskedLater() {
        Partner silent = given(partner());
        Partner answering = given(partner());
        standings.put(silent.id(), new Standing(0, 0, null, 50));

        assertThat(ranked(housework(), Language.NL)).containsExactly(answering, silent);
    }

    @Test
    void partnersWithTheSamePointsKeepTheOrderOfTheirIds() {
        Partner second = given(partner().id(1002));
        Partner first = given(partner().id(1001));

        assertThat(ranked(housework(), Language.NL)).containsExactly(first, second);
    }

    @Test
    void everyObstacleExcludesAndIsTold() {
        excludes(partner().does(ServiceKind.PET_CARE, "Geduld."), "doet geen hulp in het huishouden");
        excludes(partner().covers("2000-2999"), "dekt 1030 niet");
        excludes(partner().contractUntil(TOMORROW.minusDays(1)), "heeft op die dagen geen contract");
        excludes(partner().paused(), "vraagt even geen opdrachten");
        excludes(partner().capacity(0), "zit aan zijn maximum van 0");
        excludes(partner().covers("2000").paused(), "dekt 1030 niet, vraagt even geen opdrachten");
    }

    @Test
    void theLastDayOfAContractStillCounts() {
        Partner partner = given(partner().contractUntil(TOMORROW));

        assertThat(ranked(housework(), Language.NL)).containsExactly(partner);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, true", "2, 0, false", "1, 1, false", "0, 2, false", "0, 1, true"})
    void whatRunsAndWhatIsOfferedTakeUpRoom(int running, int pending, boolean candidate) {
        Partner partner = given(partner().capacity(2));
        standings.put(partner.id(), new Standing(running, pending, null, 0));

        assertThat(ranked(housework(), Language.NL).contains(partner)).isEqualTo(candidate);
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, heeft deze opdracht geweigerd",
        "SILENT, antwoordde niet op tijd",
        "PROPOSAL_REFUSED, deed een voorstel dat niet paste",
        "REPLACED, werd voor deze opdracht vervangen"
    })
    void whoWasAskedInVainIsNotAskedAgain(ExclusionReason reason, String words) {
        Partner partner = given(partner());
        excluded.put(partner.id(), reason);

        assertThat(excludedWords()).containsExactly(words);
    }

    @Test
    void tuitionIsGivenInTheLanguageOfTheSchoolWhateverTheFamilySpeaks() {
        Partner dutch =
                given(partner().does(ServiceKind.HOME_TUITION, "Diploma.").speaks(Language.NL));
        Partner french =
                given(partner().does(ServiceKind.HOME_TUITION, "Diplôme.").speaks(Language.FR));
        Assignment tuition = assignment(ServiceKind.HOME_TUITION, Map.of(Detail.SCHOOL_COMMUNITY, "FRENCH"));

        Ranking ranking = rank(tuition, Language.NL);

        assertThat(ranking.candidates()).extracting(Candidate::partner).containsExactly(french);
        assertThat(ranking.excluded())
                .containsExactly(new ExcludedPartner(dutch, List.of("geeft geen les in het Frans")));
    }

    @Test
    void whoIsExcludedForOneReasonStandsBeforeWhoIsForMore() {
        Partner far = given(partner().covers("9000").paused());
        Partner full = given(partner().capacity(0));

        assertThat(rank(housework(), Language.NL).excluded())
                .extracting(ExcludedPartner::partner)
                .containsExactly(full, far);
    }

    @Test
    void aPreviewNamesTheBestFew() {
        Stream.generate(TestPartners::partner).limit(7).forEach(this::given);

        assertThat(ranking().preview(ServiceKind.HOUSEWORK, "1030", Language.NL, Set.of(TOMORROW), Urgency.NORMAL))
                .hasSize(5)
                .contains(new CandidatePreview(
                        partners.get(0).name(), "spreekt Nederlands, dekt 1030, geen lopende opdrachten"));
    }

    private Partner given(TestPartners builder) {
        Partner partner = builder.build();
        partners.add(partner);
        return partner;
    }

    private void excludes(TestPartners builder, String words) {
        partners.clear();
        given(builder);
        assertThat(ranked(housework(), Language.NL)).isEmpty();
        assertThat(excludedWords()).containsExactly(words);
    }

    private List<String> excludedWords() {
        return rank(housework(), Language.NL).excluded().stream()
                .map(ExcludedPartner::inWords)
                .toList();
    }

    private List<Partner> ranked(Assignment assignment, Language language) {
        return candidates(assignment, language).stream().map(Candidate::partner).toList();
    }

    private List<Candidate> candidates(Assignment assignment, Language language) {
        return rank(assignment, language).candidates();
    }

    private Ranking rank(Assignment assignment, Language language) {
        return ranking().rank(assignment, file(language));
    }

    private PartnerRanking ranking() {
        return new PartnerRanking(
                new Register(partners),
                new History(standings, excluded),
                new Scores(quality),
                PREFERENCES,
                unreachable::contains,
                Clock.fixed(NOW, ZoneId.of("Europe/Brussels")));
    }

    private static Assignment housework() {
        return assignment(ServiceKind.HOUSEWORK, Map.of());
    }

    private static Assignment assignment(ServiceKind service, Map<Detail, String> details) {
        PlannedVisit visit = new PlannedVisit(TOMORROW, LocalTime.of(9, 0), Hours.of(3));
        return new Assignment(
                "TB-2026-000001-1", "TB-2026-000001", service, List.of(visit), details, AssignmentStatus.GRANTED);
    }

    private static CaseFile file(Language language) {
        return new CaseFile(
                "TB-2026-000001",
                NOW,
                TestCases.daughter(),
                TestCases.lena(null),
                language,
                new Address("Voorbeeldstraat", "12", "1030"),
                TriggerKind.ACCIDENT,
                LocalDate.of(2026, 10, 1),
                null,
                null,
                NOW,
                Urgency.NORMAL,
                CaseStatus.OPEN);
    }

    private record Register(List<Partner> all) implements PartnerRegister {

        @Override
        public Optional<Partner> find(long id) {
            return Optional.ofNullable(
                    all.stream().collect(toMap(Partner::id, partner -> partner)).get(id));
        }
    }

    private record History(Map<Long, Standing> standings, Map<Long, ExclusionReason> excluded)
            implements PartnerHistory {

        @Override
        public Map<Long, Standing> standings(Instant since) {
            return standings;
        }

        @Override
        public Map<Long, ExclusionReason> excludedFrom(String assignmentNumber) {
            return excluded;
        }

        @Override
        public Set<Long> askedFor(String assignmentNumber) {
            return Set.of();
        }
    }

    private record Scores(Map<Long, BigDecimal> averages) implements PartnerScores {

        @Override
        public void judge(String assignmentNumber, long partnerId, int score) {
            averages.put(partnerId, BigDecimal.valueOf(score));
        }
    }
}
