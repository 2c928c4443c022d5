package org.bijstand.partner.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.OpenTask;
import org.bijstand.engine.form.TaskForm;
import org.bijstand.partner.HandSearch;
import org.bijstand.partner.SearchDecision;
import org.springframework.stereotype.Component;

/** A coordinator, or in the end a manager, finds a partner by hand (H7). */
@Component
class FindPartnerForm implements TaskForm {

    private final HandSearch search;
    private final SearchView view;

    FindPartnerForm(HandSearch search, SearchView view) {
        this.search = search;
        this.view = view;
    }

    @Override
    public String formId() {
        return "home-assistance-find-partner";
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return view.of(task.businessKey());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormAnswers answers) {
        SearchDecision decision = answers.choice("decision", SearchDecision.class);
        String reason = answers.optionalText("reason").orElse(null);
        String user = Objects.requireNonNullElse(task.userId(), "system");
        Map<String, Object> facts = new HashMap<>(Map.of("partnerDecision", decision.code()));
        switch (decision) {
            case CHOSEN -> search.choose(task.businessKey(), partner(answers), reason, user);
            case RETRY -> search.retry(task.businessKey(), again(answers), reason, user);
            case UNSERVED -> {
                if (reason == null) {
                    throw new InvalidInput(
                            answers.label("reason"), "is nog leeg. Schrijf op waarom er niemand gevonden is.");
                }
                search.giveUp(task.businessKey(), reason, user);
                facts.put("dispatchOutcome", "unserved");
            }
        }
        return facts;
    }

    private static long partner(FormAnswers answers) {
        return number(answers.text("partner"), answers.label("partner"));
    }

    private static Set<Long> again(FormAnswers answers) {
        List<String> chosen = answers.texts("again");
        return chosen.stream().map(text -> number(text, answers.label("again"))).collect(Collectors.toSet());
    }

    private static long number(String text, String field) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidInput(field, "is geen keuze uit de lijst. Kies opnieuw.");
        }
        return Long.parseLong(text);
    }
}
