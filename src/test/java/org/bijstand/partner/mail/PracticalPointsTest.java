package org.bijstand.partner.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.ServiceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a partner reads about a service, in the mail with which it is asked. */
class PracticalPointsTest {

    private static final File FORM = new File("forms/home-assistance/home-assistance-need-assessment.form");
    private static final Map<Detail, String> CHOICES = Map.of(
            Detail.SCHOOL_COMMUNITY,
            "tuitionCommunity",
            Detail.SCHOOL_LEVEL,
            "tuitionLevel",
            Detail.HOME_SIZE,
            "houseworkHomeSize");

    @ParameterizedTest
    @EnumSource
    void everyDetailHasWordsInEveryLanguage(Language language) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        Arrays.stream(Detail.values()).forEach(detail -> details.put(detail, "vrije tekst"));
        details.put(Detail.CHILD_BIRTH_DATE, "2020-05-04");
        details.put(Detail.FIRST_DAY_OF_ABSENCE, "2026-10-05");
        details.put(Detail.LAST_DAY_OF_ABSENCE, "2026-12-18");
        details.put(Detail.STAIRS, "YES");
        details.put(Detail.SCHOOL_COMMUNITY, "GERMAN");
        details.put(Detail.SCHOOL_LEVEL, "PRIMARY");
        details.put(Detail.HOME_SIZE, "STUDIO");

        List<String> lines = points(language, details);

        assertThat(lines).hasSize(Detail.values().length).doesNotHaveDuplicates();
        assertThat(lines).noneMatch(line -> line.contains("2026-") || line.contains("GERMAN"));
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceThatTheFormOffersHasWordsInEveryLanguage(Language language) throws IOException {
        JsonNode form = new ObjectMapper().readTree(FORM);
        CHOICES.forEach((detail, key) -> field(form, key).path("values").forEach(choice -> {
            String code = choice.path("value").asText();
            assertThat(points(language, Map.of(detail, code)))
                    .as("%s in %s", code, language)
                    .singleElement()
                    .asString()
                    .doesNotEndWith(code);
        }));
    }

    private static JsonNode field(JsonNode form, String key) {
        return form.findParents("key").stream()
                .filter(field -> field.path("key").asText().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static List<String> points(Language language, Map<Detail, String> details) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/partner");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Language.NL.locale());
        PlannedVisit visit = new PlannedVisit(LocalDate.of(2026, 10, 5), LocalTime.of(9, 0), Hours.of(2));
        return new PracticalPoints(messages)
                .of(
                        new Assignment(
                                "TB-2026-000001-1",
                                "TB-2026-000001",
                                ServiceKind.HOME_TUITION,
                                List.of(visit),
                                details,
                                AssignmentStatus.GRANTED),
                        language);
    }
}
