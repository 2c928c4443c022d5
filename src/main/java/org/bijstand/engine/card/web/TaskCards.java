package org.bijstand.engine.card.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bijstand.casefile.CaseFacts;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.card.TaskKeys;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers Tasklist's question what the tasks on its screen are about (task-cards.js), all in one go. Nothing of it is a
 * process variable, and nobody learns of a task that their list doesn't show them.
 */
@RestController
class TaskCards {

    /** A page of Tasklist shows 15. */
    private static final int MOST = 100;

    private final TaskKeys tasks;
    private final CaseFacts cases;
    private final MailRequests requests;
    private final Postcodes postcodes;
    private final MessageSource messages;
    private final Clock clock;

    /** @param now of the product: how long until something is due doesn't depend on the clock of the reader's machine */
    record Answer(Instant now, List<TaskCard> cards) {}

    TaskCards(
            TaskKeys tasks,
            CaseFacts cases,
            MailRequests requests,
            Postcodes postcodes,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.requests = requests;
        this.postcodes = postcodes;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param taal nl, fr or de; Dutch for any other */
    @GetMapping("/taken/kaarten")
    Answer cards(@RequestParam Set<String> taken, @RequestParam(defaultValue = "nl") String taal) {
        if (taken.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Language language = language(taal);
        Map<String, String> keys = tasks.visible(taken);
        Map<String, CaseFacts.Facts> facts = cases.of(Set.copyOf(keys.values())).stream()
                .collect(Collectors.toMap(CaseFacts.Facts::businessKey, Function.identity()));
        List<TaskCard> cards = keys.entrySet().stream()
                .flatMap(task -> card(task.getKey(), task.getValue(), facts, language).stream())
                .toList();
        return new Answer(clock.instant(), cards);
    }

    private Optional<TaskCard> card(String taskId, String key, Map<String, CaseFacts.Facts> facts, Language language) {
        return facts.containsKey(key)
                ? Optional.of(card(taskId, facts.get(key), language))
                : requests.find(key).map(request -> card(taskId, request, language));
    }

    private TaskCard card(String taskId, CaseFacts.Facts facts, Language language) {
        String municipality = postcodes
                .find(facts.postcode())
                .map(place -> place.municipality(language))
                .orElse("");
        List<String> services = facts.services().stream()
                .map(service -> language == Language.NL ? service.label() : word(service, language))
                .toList();
        return new TaskCard(
                taskId, facts.caseNumber(), facts.urgency(), word(facts.urgency(), language), services, municipality);
    }

    /** A request by mail has its number and urgency before it is a case. */
    private TaskCard card(String taskId, MailRequest request, Language language) {
        Urgency urgency = request.urgency();
        return new TaskCard(taskId, request.caseNumber(), urgency, word(urgency, language), List.of(), "");
    }

    /** Members and partners read these words, too; of services, staff have their own in Dutch. */
    private String word(Enum<?> value, Language language) {
        String code = value.getDeclaringClass().getSimpleName() + "." + value.name();
        return messages.getMessage(code, null, language.locale());
    }

    private static Language language(String code) {
        return switch (code) {
            case "fr" -> Language.FR;
            case "de" -> Language.DE;
            default -> Language.NL;
        };
    }
}
