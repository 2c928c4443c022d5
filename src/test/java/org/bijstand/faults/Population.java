package org.bijstand.faults;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.casefile.MemberFile;
import org.bijstand.engine.access.Roles;

/** The members, partners and staff of these tests, and what members need. */
final class Population {

    static final String CASE_WORKER = "anke";
    static final String COORDINATOR = "carla";
    static final String SUPERVISOR = "sofie";
    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "Test-bijstand-1";

    static final Map<String, String> GROUPS =
            Map.of(CASE_WORKER, Roles.CASE_WORKER, COORDINATOR, Roles.COORDINATOR, SUPERVISOR, Roles.SUPERVISOR);

    private static final int MEMBERS = 150;
    /** They ask again and again, more than the yearly maximum allows. */
    private static final int IN_GREAT_NEED = 6;

    private static final int PARTNERS = 14;
    private static final List<String> POSTCODES = List.of("1030", "2000", "9000", "3000", "8000");
    private static final List<String> LANGUAGES = List.of("NL", "NL", "FR", "DE");

    private Population() {}

    static String members() {
        return MemberFile.text(IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> "%s;Lid%d;Testmans;1950-01-01;;%s;Proefstraat;%d;%s;0470 00 00 %02d;%s;2035-12-31"
                        .formatted(
                                member(number),
                                number,
                                LANGUAGES.get(number % LANGUAGES.size()),
                                number,
                                POSTCODES.get(number % POSTCODES.size()),
                                number % 100,
                                memberAddress(number)))
                .toArray(String[]::new));
    }

    /** Every second one has few places, so that these matter too. */
    static String partners() {
        String specification = "stipt op tijd|vakbekwaam";
        return lines(
                "contractnummer;naam;soort;email;telefoon;taal;talen;gebieden;capaciteit;contract_van;contract_tot;pauze;"
                        + "lastenboek_ziek_kind;lastenboek_thuisonderwijs;lastenboek_huishouden;lastenboek_kinderoppas;"
                        + "lastenboek_huisdieren;lastenboek_boodschappen",
                IntStream.rangeClosed(1, PARTNERS)
                        .mapToObj(number ->
                                ("P%d;Partner %d Testmans;ASSOCIATION;partner-%d@partner.example;0470 00 01 %02d;"
                                                + "%s;NL FR DE;1000-9999;%d;2025-01-01;;neen;%s;%s;%s;%s;%s;%s")
                                        .formatted(
                                                number,
                                                number,
                                                number,
                                                number,
                                                LANGUAGES.get(number % LANGUAGES.size()),
                                                number % 2 == 0 ? 4 : 500,
                                                specification,
                                                specification,
                                                specification,
                                                specification,
                                                specification,
                                                specification)));
    }

    static String memberAddress(int number) {
        return member(number).toLowerCase(Locale.ROOT) + "@leden.example";
    }

    /** What the case worker types while a member is on the phone. */
    static Map<String, Object> call(int request, Demand demand, LocalDate today) {
        String urgency = demand == Demand.EVEN_AND_URGENT ? "URGENT" : urgency(Chance.of("urgency " + request));
        return request(member(asking(request, demand)), urgency, today);
    }

    /** What the form of a request asks for. */
    static Map<String, Object> request(String member, String urgency, LocalDate today) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("requesterKind", "MEMBER");
        answers.put("memberNumber", member);
        answers.put("trigger", "ACCIDENT");
        answers.put("triggerDate", today.minusDays(1).toString());
        answers.put("story", "Gevallen.");
        answers.put("urgency", urgency);
        answers.put("consent", true);
        return answers;
    }

    /** What a member writes instead of calling. */
    static String letter(int member, int request) {
        return "Goeiemorgen,\n\nik ben gevallen en kan deze week niets in het huishouden doen. Kan er iemand komen?\n"
                + "Mijn lidnummer is " + member(member) + ". Dit is mijn bericht nummer " + request
                + ".\n\nLid Testmans";
    }

    static int asking(int request, Demand demand) {
        if (demand == Demand.EVEN_AND_URGENT) {
            return 1 + request % MEMBERS;
        }
        int chance = Chance.of("member " + request);
        return chance < 30 ? 1 + chance % IN_GREAT_NEED : 1 + IN_GREAT_NEED + request % (MEMBERS - IN_GREAT_NEED);
    }

    private static String urgency(int chance) {
        return chance < 65 ? "NORMAL" : chance < 93 ? "URGENT" : "IMMEDIATE";
    }

    /** What the case worker and the caller agree on: one service, now and then two. */
    static Map<String, Object> need(String caseNumber, String urgency, LocalDate today) {
        int chance = Chance.of("need " + caseNumber);
        LocalDate first = today.plusDays(urgency.equals("NORMAL") ? 3 + chance % 4 : 1 + chance % 3);
        Map<String, Object> answers = new HashMap<>(need(chance, first));
        if (chance < 10) {
            answers.putAll(need(chance + 11, first.plusDays(1)));
        }
        answers.put("urgency", urgency);
        answers.put("overrideAsked", chance >= 80);
        return answers;
    }

    private static Map<String, Object> need(int chance, LocalDate first) {
        return switch (chance % 5) {
            case 0 ->
                service("housework", first, 1, "09:00", 3)
                        .with("houseworkHomeSize", "APARTMENT")
                        .with("houseworkStairs", true)
                        .with("houseworkTasks", "Keuken en badkamer.");
            case 1 -> service("childMinding", first, 3, "15:00", 3).with("childMindingChildren", "Twee kinderen.");
            case 2 -> service("pets", first, 4, "10:00", 1).with("petsAnimals", "Een kat.");
            case 3 -> service("shopping", first, 1, "11:00", 2).with("shoppingList", "Brood en melk.");
            // At night, too: two nights a year last an hour more or less.
            default ->
                service("sickChild", first, 2, chance % 2 == 0 ? "01:00" : "08:00", 4)
                        .with("sickChildBirthDate", first.minusYears(5).toString());
        };
    }

    private static Answers service(String prefix, LocalDate first, int days, String from, int hours) {
        return new Answers()
                .with(prefix + "Wanted", true)
                .with(prefix + "FirstDay", first.toString())
                .with(prefix + "LastDay", first.plusDays(days - 1L).toString())
                .with(prefix + "From", from)
                .with(prefix + "Hours", hours);
    }

    private static String member(int number) {
        return "LID-%03d".formatted(number);
    }

    private static String lines(String heading, Stream<String> lines) {
        return Stream.concat(Stream.of(heading), lines).collect(Collectors.joining("\n"));
    }

    private static final class Answers extends HashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        Answers with(String key, Object value) {
            put(key, value);
            return this;
        }
    }
}
