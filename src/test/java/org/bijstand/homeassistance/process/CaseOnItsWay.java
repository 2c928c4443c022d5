package org.bijstand.homeassistance.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What case workers type in these tests: complete answers, of which a test changes what it is about. */
final class CaseOnItsWay {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private CaseOnItsWay() {}

    /** A daughter calls about her mother, who fell and comes home on Thursday 8 October 2026. */
    static Map<String, Object> call(String membershipNumber, String email) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("requesterKind", "RELATIVE");
        answers.put("requesterName", "Mira Testmans");
        answers.put("requesterPhone", "0470 00 00 12");
        answers.put("requesterEmail", email);
        answers.put("memberNumber", membershipNumber);
        answers.put("trigger", "UNPLANNED_ADMISSION");
        answers.put("triggerDate", "2026-10-01");
        answers.put("expectedDischarge", "2026-10-08");
        answers.put("story", "Gevallen op de trap.");
        answers.put("urgency", "NORMAL");
        answers.put("consent", true);
        return answers;
    }

    static Map<String, Object> housework(LocalDate day, Number hours) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("urgency", "NORMAL");
        answers.put("houseworkWanted", true);
        answers.put("houseworkFirstDay", day);
        answers.put("houseworkFrom", "09:00");
        answers.put("houseworkHours", hours);
        answers.put("houseworkHomeSize", "APARTMENT");
        answers.put("houseworkStairs", true);
        answers.put("houseworkTasks", "Keuken en badkamer.");
        return answers;
    }

    static Map<String, Object> sickChild(LocalDate firstDay, LocalDate lastDay, LocalDate born) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("urgency", "NORMAL");
        answers.put("sickChildWanted", true);
        answers.put("sickChildFirstDay", firstDay);
        answers.put("sickChildLastDay", lastDay);
        answers.put("sickChildFrom", "08:00");
        answers.put("sickChildHours", 4);
        answers.put("sickChildBirthDate", born);
        return answers;
    }

    static Map<String, Object> tuition(LocalDate firstDay, LocalDate lastDay, List<String> weekdays) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("urgency", "NORMAL");
        answers.put("tuitionWanted", true);
        answers.put("tuitionFirstDay", firstDay);
        answers.put("tuitionLastDay", lastDay);
        answers.put("tuitionFrom", "14:00");
        answers.put("tuitionHours", 2.25);
        weekdays.forEach(day -> answers.put("tuition" + day, true));
        answers.put("tuitionCommunity", "FLEMISH");
        answers.put("tuitionLevel", "SECONDARY");
        answers.put("tuitionSubjects", "Wiskunde, Frans");
        answers.put("tuitionAbsentFrom", "2026-10-01");
        answers.put("tuitionAbsentUntil", "2026-12-18");
        return answers;
    }

    static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> answers, String... keys) {
        Map<String, Object> changed = new HashMap<>(answers);
        List.of(keys).forEach(changed::remove);
        return changed;
    }
}
