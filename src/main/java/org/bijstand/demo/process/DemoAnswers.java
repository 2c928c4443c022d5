package org.bijstand.demo.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the demo's case worker types, in the fields of the forms. */
final class DemoAnswers {

    private DemoAnswers() {}

    /** A call of the member, who is known by number. */
    static Map<String, Object> call(String member, String trigger, LocalDate triggerDate, String story) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("requesterKind", "MEMBER");
        answers.put("memberNumber", member);
        answers.put("trigger", trigger);
        answers.put("triggerDate", triggerDate.toString());
        answers.put("story", story);
        answers.put("urgency", "NORMAL");
        answers.put("consent", true);
        return answers;
    }

    /** The same call, made by a relative. */
    static Map<String, Object> byRelative(Map<String, Object> call, String name) {
        Map<String, Object> answers = new HashMap<>(call);
        answers.put("requesterKind", "RELATIVE");
        answers.put("requesterName", name);
        answers.put("requesterPhone", "0470 00 03 01");
        answers.put("requesterEmail", "familie@post.example");
        return answers;
    }

    static Map<String, Object> urgent(Map<String, Object> answers) {
        Map<String, Object> urgent = new HashMap<>(answers);
        urgent.put("urgency", "URGENT");
        return urgent;
    }

    static Map<String, Object> housework(LocalDate day) {
        Map<String, Object> answers = service("housework", day, day, "09:00", 3);
        answers.put("houseworkHomeSize", "APARTMENT");
        answers.put("houseworkStairs", true);
        answers.put("houseworkTasks", "Keuken, badkamer en het bed verschonen.");
        return answers;
    }

    static Map<String, Object> sickChild(LocalDate first, LocalDate last, LocalDate born) {
        Map<String, Object> answers = service("sickChild", first, last, "08:00", 4);
        answers.put("sickChildBirthDate", born.toString());
        return answers;
    }

    static Map<String, Object> childMinding(LocalDate first, LocalDate last) {
        Map<String, Object> answers = service("childMinding", first, last, "15:00", 3);
        answers.put("childMindingChildren", "Twee kinderen, vier en zeven jaar.");
        return answers;
    }

    static Map<String, Object> pets(LocalDate first, LocalDate last) {
        Map<String, Object> answers = service("pets", first, last, "10:00", 1);
        answers.put("petsAnimals", "Een hond en twee katten.");
        return answers;
    }

    static Map<String, Object> shopping(LocalDate day) {
        Map<String, Object> answers = service("shopping", day, day, "10:00", 2);
        answers.put("shoppingList", "Brood, melk en groenten.");
        return answers;
    }

    static Map<String, Object> withdrawal(String caseNumber) {
        return Map.of("caseNumber", caseNumber, "askedBy", "MEMBER", "reason", "SOLVED_OTHERWISE");
    }

    private static Map<String, Object> service(
            String prefix, LocalDate first, LocalDate last, String from, int hoursPerDay) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("urgency", "NORMAL");
        answers.put(prefix + "Wanted", true);
        answers.put(prefix + "FirstDay", first.toString());
        answers.put(prefix + "LastDay", last.toString());
        answers.put(prefix + "From", from);
        answers.put(prefix + "Hours", hoursPerDay);
        return answers;
    }
}
