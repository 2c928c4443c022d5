package org.bijstand.homeassistance.process;

import static org.bijstand.homeassistance.process.Question.Kind.DATE;
import static org.bijstand.homeassistance.process.Question.Kind.FLAG;
import static org.bijstand.homeassistance.process.Question.Kind.OPTIONAL_TEXT;
import static org.bijstand.homeassistance.process.Question.Kind.TEXT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.homeassistance.ServiceNeed;

/**
 * The part of the assessment form about one service. Its fields begin with the section's prefix; ticking the box shows
 * them filled in with what is most often right, so that a usual request takes a few seconds.
 */
enum ServiceSection {
    SICK_CHILD(
            ServiceKind.SICK_CHILD_CARE,
            "sickChild",
            Hours.of(8),
            ask(Detail.CHILD_BIRTH_DATE, "sickChildBirthDate", DATE)),
    TUITION(
            ServiceKind.HOME_TUITION,
            "tuition",
            Hours.of(2),
            ask(Detail.SCHOOL_COMMUNITY, "tuitionCommunity", TEXT),
            ask(Detail.SCHOOL_LEVEL, "tuitionLevel", TEXT),
            ask(Detail.SUBJECTS, "tuitionSubjects", TEXT),
            ask(Detail.FIRST_DAY_OF_ABSENCE, "tuitionAbsentFrom", DATE),
            ask(Detail.LAST_DAY_OF_ABSENCE, "tuitionAbsentUntil", DATE)),
    HOUSEWORK(
            ServiceKind.HOUSEWORK,
            "housework",
            Hours.of(3),
            ask(Detail.HOME_SIZE, "houseworkHomeSize", TEXT),
            ask(Detail.STAIRS, "houseworkStairs", FLAG),
            ask(Detail.ANIMALS, "houseworkAnimals", OPTIONAL_TEXT),
            ask(Detail.TASKS, "houseworkTasks", TEXT)),
    CHILD_MINDING(
            ServiceKind.CHILD_MINDING, "childMinding", Hours.of(4), ask(Detail.CHILDREN, "childMindingChildren", TEXT)),
    PETS(ServiceKind.PET_CARE, "pets", Hours.of(1), ask(Detail.PETS, "petsAnimals", TEXT)),
    SHOPPING(ServiceKind.URGENT_SHOPPING, "shopping", Hours.of(2), ask(Detail.SHOPPING, "shoppingList", TEXT));

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ServiceKind service;
    private final String prefix;
    private final Hours usual;
    private final List<Question> questions;

    ServiceSection(ServiceKind service, String prefix, Hours usual, Question... questions) {
        this.service = service;
        this.prefix = prefix;
        this.usual = usual;
        this.questions = Stream.concat(
                        Arrays.stream(questions), Stream.of(ask(Detail.REMARK, prefix + "Remark", OPTIONAL_TEXT)))
                .toList();
    }

    private static Question ask(Detail detail, String key, Question.Kind kind) {
        return new Question(detail, key, kind);
    }

    ServiceKind service() {
        return service;
    }

    boolean wanted(FormAnswers answers) {
        return answers.flag(prefix + "Wanted");
    }

    /** @throws InvalidInput naming the field and the service */
    ServiceNeed read(FormAnswers answers) {
        try {
            LocalDate first = answers.date(prefix + "FirstDay");
            return new ServiceNeed(
                    service,
                    first,
                    answers.optionalDate(prefix + "LastDay").orElse(first),
                    weekdays(answers),
                    answers.time(prefix + "From"),
                    Hours.of(answers.number(prefix + "Hours"), answers.label(prefix + "Hours")),
                    details(answers));
        } catch (InvalidInput invalid) {
            throw invalid.in(service.label());
        }
    }

    /** @param firstDay the likeliest first day */
    Map<String, Object> empty(LocalDate firstDay) {
        Set<DayOfWeek> weekdays =
                this == TUITION ? EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)) : Set.of();
        Map<String, Object> shown = plan(firstDay, null, weekdays, MORNING, usual);
        shown.put(prefix + "Wanted", false);
        return shown;
    }

    Map<String, Object> filled(ServiceNeed need) {
        LocalDate last = need.lastDay().equals(need.firstDay()) ? null : need.lastDay();
        Map<String, Object> shown = plan(need.firstDay(), last, need.weekdays(), need.from(), need.hoursPerDay());
        shown.put(prefix + "Wanted", true);
        questions.stream()
                .filter(question -> need.details().containsKey(question.detail()))
                .forEach(question ->
                        shown.put(question.key(), question.shown(need.details().get(question.detail()))));
        return shown;
    }

    private Map<String, Object> plan(
            LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, LocalTime from, Hours hours) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(prefix + "FirstDay", first);
        shown.put(prefix + "LastDay", last);
        for (DayOfWeek day : DayOfWeek.values()) {
            shown.put(key(day), weekdays.contains(day));
        }
        shown.put(prefix + "From", from);
        shown.put(prefix + "Hours", hours.toDecimal());
        return shown;
    }

    private Set<DayOfWeek> weekdays(FormAnswers answers) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).filter(day -> answers.flag(key(day))).forEach(days::add);
        return days;
    }

    private String key(DayOfWeek day) {
        return prefix + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Map<Detail, String> details(FormAnswers answers) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Question question : questions) {
            String answer = question.answer(answers);
            if (answer != null) {
                details.put(question.detail(), answer);
            }
        }
        return details;
    }
}
