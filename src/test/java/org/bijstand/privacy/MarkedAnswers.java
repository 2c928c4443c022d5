package org.bijstand.privacy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What people type about somebody, with a word in every personal field that stands nowhere else. */
public final class MarkedAnswers {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String prefix;
    private final Set<String> markers = new LinkedHashSet<>();

    /** Nobody else has these numbers. */
    private final String phones;

    /** @param prefix tells the words of one case from those of another */
    public MarkedAnswers(String prefix) {
        int person = PEOPLE.incrementAndGet();
        phones = "0470 %02d %02d ".formatted(90 + person / 100, person % 100);
        this.prefix = prefix;
    }

    /** All that was used so far. */
    public Set<String> markers() {
        return markers;
    }

    public String word(String field) {
        return keep(prefix + field + "zq");
    }

    public String email(String who) {
        return word(who) + "@leden.example";
    }

    private String keep(String marker) {
        markers.add(marker);
        return marker;
    }

    /** A relative calls about somebody without a membership number. */
    public Map<String, Object> call(String trigger, int serial) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("requesterKind", "RELATIVE");
        answers.put("requesterName", word("beller"));
        answers.put("requesterPhone", keep(phones + "0" + serial));
        answers.put("requesterEmail", email("bellermail"));
        answers.put("byHand", true);
        answers.put("firstName", word("voornaam"));
        answers.put("lastName", word("naam"));
        answers.put("birthDate", keep("1951-02-1" + serial));
        answers.put("memberPhone", keep(phones + "1" + serial));
        answers.put("memberEmail", email("lidmail"));
        answers.put("language", "NL");
        answers.put("street", word("straat"));
        answers.put("houseNumber", word("nr"));
        answers.put("postcode", "1030");
        answers.put("trigger", trigger);
        answers.put("triggerDate", "2026-10-01");
        answers.put("story", word("verhaal"));
        answers.put("urgency", "NORMAL");
        answers.put("consent", true);
        return answers;
    }

    /** Every service, each on a day of its own. */
    public Map<String, Object> everyService() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("urgency", "NORMAL");
        ask(answers, "housework", "2026-10-08", 3);
        answers.put("houseworkHomeSize", "HOUSE");
        answers.put("houseworkAnimals", word("dieren"));
        answers.put("houseworkTasks", word("taken"));
        ask(answers, "sickChild", "2026-10-12", 4);
        answers.put("sickChildBirthDate", keep("2018-04-29"));
        ask(answers, "tuition", "2026-10-13", 2);
        answers.put("tuitionCommunity", "FLEMISH");
        answers.put("tuitionLevel", "SECONDARY");
        answers.put("tuitionSubjects", word("vakken"));
        answers.put("tuitionAbsentFrom", "2026-10-01");
        answers.put("tuitionAbsentUntil", "2026-12-18");
        ask(answers, "childMinding", "2026-10-14", 2);
        answers.put("childMindingChildren", word("kinderen"));
        ask(answers, "pets", "2026-10-15", 1);
        answers.put("petsAnimals", word("huisdieren"));
        ask(answers, "shopping", "2026-10-16", 2);
        answers.put("shoppingList", word("boodschappen"));
        return answers;
    }

    private void ask(Map<String, Object> answers, String service, String day, int hours) {
        answers.put(service + "Wanted", true);
        answers.put(service + "FirstDay", day);
        answers.put(service + "From", "09:00");
        answers.put(service + "Hours", hours);
        answers.put(service + "Remark", word("opmerking" + service.toLowerCase()));
    }
}
