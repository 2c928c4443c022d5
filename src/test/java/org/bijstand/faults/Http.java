package org.bijstand.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How everybody outside reaches the service: through any node that answers. */
final class Http {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<URI> nodes;
    private final AtomicInteger next = new AtomicInteger();

    Http(List<URI> nodes) {
        this.nodes = nodes;
    }

    static boolean isUp(URI node) {
        return send(HttpRequest.newBuilder(node.resolve("/actuator/health")).build())
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /** The answer of the first node that gives one; empty when none does. */
    Optional<HttpResponse<String>> get(String path) {
        return onAnyNode(path, request -> request);
    }

    Optional<HttpResponse<String>> get(String path, String user) {
        return onAnyNode(path, request -> request.header("Authorization", basic(user)));
    }

    Optional<HttpResponse<String>> postJson(String path, String user, Object body) {
        return onAnyNode(
                path,
                request -> request.header("Authorization", basic(user))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(write(body))));
    }

    Optional<HttpResponse<String>> putNothing(String path, String user) {
        return onAnyNode(
                path, request -> request.header("Authorization", basic(user)).PUT(BodyPublishers.noBody()));
    }

    /** @param form as a browser encodes it */
    Optional<HttpResponse<String>> postForm(String path, String form) {
        return onAnyNode(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** Asks one node after the other; which is first changes, as it does behind a load balancer. */
    private Optional<HttpResponse<String>> onAnyNode(String path, Asking asking) {
        int first = next.getAndIncrement();
        for (int tried = 0; tried < nodes.size(); tried++) {
            URI node = nodes.get(Math.floorMod(first + tried, nodes.size()));
            HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                    .timeout(LONGEST)
                    .header("Accept", "text/html,application/json,*/*");
            Optional<HttpResponse<String>> answer =
                    send(asking.complete(request).build());
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String basic(String user) {
        String pair = user + ":" + Population.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Asking {
        HttpRequest.Builder complete(HttpRequest.Builder request);
    }
}
