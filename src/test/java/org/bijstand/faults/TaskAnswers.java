package org.bijstand.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the staff type in each form. Some tasks are left lying, as it happens, until a timer acts. */
final class TaskAnswers {

    private final Clock clock;

    TaskAnswers(Clock clock) {
        this.clock = clock;
    }

    boolean willBeDone(JsonNode task) {
        int chance = Chance.of("task " + task.path("id").asText());
        return switch (task.path("taskDefinitionKey").asText()) {
            case "Task_FindPartner" -> chance < 70;
            case "Task_JudgePartner" -> chance < 80;
            default -> true;
        };
    }

    /**
     * @param form what the person sees when it is opened
     * @param refusals how often an answer was refused with a notice before
     */
    Map<String, Object> to(String id, String kind, JsonNode form, int refusals) {
        int chance = Chance.of("answer " + id);
        return switch (kind) {
            case "Task_AssessNeed" ->
                Population.need(text(form, "caseNumber"), text(form, "urgency"), LocalDate.now(clock));
            case "Task_DecideException" ->
                Map.of(
                        // Refused where everything is in doubt.
                        "decision",
                        chance < 50 && refusals == 0 ? "GRANT_UNDOUBTED" : "REFUSE",
                        "reason",
                        "Zo afgesproken.");
            case "Task_JudgeProposal" -> Map.of("decision", pick(form, "choices", chance));
            case "Task_FindPartner", "Task_FindPartnerEscalated" -> partner(form, chance);
            case "Task_CompleteReport" -> Map.of("outcome", "AS_PLANNED");
            case "Task_JudgePartner" ->
                Map.of("punctual", true, "competent", true, "keptAgreement", true, "score", "4");
            case "Task_FollowUpIncident" -> Map.of("action", "RETRY");
            case "Task_CompleteMailRequest" -> request(form);
            case "Task_ReadReply" -> Map.of("decision", "READ");
            case "Task_JudgeAnswer" -> Map.of("decision", "DECLINE", "reason", "OTHER");
            case "Task_ReviewQuarantine" -> Map.of("decision", "DROP", "reason", "Geen vraag om hulp.");
            case "Task_FollowUpUndelivered" -> Map.of("decision", "TOLD", "how", "Gebeld.");
            default -> throw new IllegalStateException("nobody at this desk knows " + kind);
        };
    }

    private Map<String, Object> request(JsonNode form) {
        Map<String, Object> answers = new HashMap<>(
                Population.request(text(form, "memberNumber"), text(form, "urgency"), LocalDate.now(clock)));
        answers.put("decision", "REQUEST");
        return answers;
    }

    private static Map<String, Object> partner(JsonNode form, int chance) {
        List<String> partners = values(form, "partnerChoices");
        return partners.isEmpty() || chance < 10
                ? Map.of("decision", "UNSERVED", "reason", "Niemand kan komen.")
                : Map.of("decision", "CHOSEN", "partner", partners.get(chance % partners.size()));
    }

    private static String pick(JsonNode form, String list, int chance) {
        List<String> values = values(form, list);
        return values.get(chance % values.size());
    }

    /** The values of a list of options. */
    private static List<String> values(JsonNode form, String list) {
        List<String> values = new ArrayList<>();
        Http.json(text(form, list))
                .forEach(option -> values.add(option.path("value").asText()));
        return values;
    }

    private static String text(JsonNode form, String field) {
        return form.path(field).path("value").asText();
    }
}
