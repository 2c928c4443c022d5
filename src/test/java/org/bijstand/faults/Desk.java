package org.bijstand.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The staff at their screens: what they see and do comes and goes by the REST interface that Tasklist uses. A task that could
 * not be completed is still there at the next look.
 */
final class Desk implements AutoCloseable {

    private static final List<String> STAFF =
            List.of(Population.CASE_WORKER, Population.COORDINATOR, Population.SUPERVISOR);
    private static final int AT_ONCE = 3;
    /** A task that is refused so often can't be done by this desk; the test has to learn it. */
    private static final int REFUSALS = 20;

    private final Http http;
    private final Demand demand;
    private final Clock clock;
    private final TaskAnswers answers;
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    Desk(Http http, Demand demand, Clock clock) {
        this.http = http;
        this.demand = demand;
        this.clock = clock;
        this.answers = new TaskAnswers(clock);
    }

    /** The numbers of the cases that callers were told. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** How many tasks of a kind were completed, by the id of the task in its process. */
    int done(String task) {
        return done.getOrDefault(task, 0);
    }

    /** Takes calls, several at the same time, and each again until the service has it. */
    void takeCalls(List<Integer> requests) {
        inParallel(requests.stream()
                .<Callable<Boolean>>map(request -> () -> takeCall(request))
                .toList());
    }

    private boolean takeCall(int request) {
        Patience.until("the call of request " + request + " is taken", () -> {
            Map<String, Object> call = Population.call(request, demand, LocalDate.now(clock));
            return submitted("process-definition/key/home-assistance", Population.CASE_WORKER, call)
                    .filter(answer -> answer.statusCode() == 200)
                    .map(answer -> acknowledged.add(
                            Http.json(answer).path("businessKey").asText()))
                    .isPresent();
        });
        return true;
    }

    /** The member calls that the help isn't needed any more. */
    boolean withdraw(String caseNumber) {
        Map<String, Object> call = Map.of("caseNumber", caseNumber, "askedBy", "MEMBER", "reason", "SOLVED_OTHERWISE");
        return submitted("process-definition/key/case-withdrawal", Population.CASE_WORKER, call)
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /** @return whether everybody saw their tasks and has nothing to do */
    boolean workThroughTasks() {
        boolean nothing = true;
        for (String user : STAFF) {
            Optional<List<JsonNode>> open = tasks(user);
            nothing &= open.isPresent() && open.get().isEmpty();
            inParallel(open.orElse(List.of()).stream()
                    .<Callable<Boolean>>map(task -> () -> complete(user, task))
                    .toList());
        }
        return nothing;
    }

    private Optional<List<JsonNode>> tasks(String user) {
        return http.get("/engine-rest/task?maxResults=1000", user)
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> {
                    List<JsonNode> tasks = new ArrayList<>();
                    Http.json(answer).forEach(tasks::add);
                    return tasks.stream().filter(answers::willBeDone).toList();
                });
    }

    private boolean complete(String user, JsonNode task) {
        String id = task.path("id").asText();
        String kind = task.path("taskDefinitionKey").asText();
        Optional<JsonNode> form = http.get("/engine-rest/task/" + id + "/form-variables?deserializeValues=false", user)
                .filter(answer -> answer.statusCode() == 200)
                .map(Http::json);
        Optional<HttpResponse<String>> answer = form.flatMap(
                shown -> submitted("task/" + id, user, answers.to(id, kind, shown, refused.getOrDefault(id, 0))));
        if (answer.filter(said -> said.statusCode() == 204).isPresent()) {
            done.merge(kind, 1, Integer::sum);
            return true;
        }
        answer.filter(said -> said.statusCode() == 400).ifPresent(said -> complain(id, kind, said.body()));
        return false;
    }

    private void complain(String id, String kind, String words) {
        if (refused.merge(id, 1, Integer::sum) > REFUSALS) {
            throw new IllegalStateException(kind + " is refused again and again: " + words);
        }
    }

    private Optional<HttpResponse<String>> submitted(String what, String user, Map<String, Object> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return http.postJson("/engine-rest/" + what + "/submit-form", user, Map.of("variables", variables));
    }

    private void inParallel(List<Callable<Boolean>> work) {
        try {
            for (var result : hands.invokeAll(work)) {
                result.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }

    /** For a message when things went wrong. */
    @Override
    public String toString() {
        return done.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
