package org.bijstand.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners who are asked at once wait for each other, and accept at the same moment, each on another node. */
final class Races implements AutoCloseable {

    /** What the partners of one round saw in the end, by their last page. */
    record Race(int winners, int serverErrors) {}

    private final List<URI> nodes;
    private final JdbcClient jdbc;
    private final Outside others;
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService partners = Executors.newCachedThreadPool();
    private final Map<String, List<String>> waiting = new ConcurrentHashMap<>();
    private final Queue<Race> races = new ConcurrentLinkedQueue<>();

    Races(List<URI> nodes, JdbcClient jdbc, Outside others) {
        this.nodes = nodes;
        this.jdbc = jdbc;
        this.others = others;
    }

    List<Race> races() {
        return List.copyOf(races);
    }

    /** Offers wait until all of their round have come; other mail is read as ever. */
    void read(Letter letter) {
        String path = letter.link().orElse("");
        if (path.startsWith("/antwoord/")) {
            others.inBackground(() -> gather(path));
        } else {
            others.read(letter);
        }
    }

    private void gather(String path) {
        Round round = round(path);
        List<String> complete = new ArrayList<>();
        waiting.compute(round.key(), (key, paths) -> {
            List<String> all = paths == null ? new ArrayList<>() : paths;
            all.add(path);
            if (all.size() == round.offers()) {
                complete.addAll(all);
            }
            return all;
        });
        if (complete.size() > 1) {
            races.add(run(complete));
        }
    }

    private Race run(List<String> paths) {
        CyclicBarrier line = new CyclicBarrier(paths.size());
        List<CompletableFuture<List<Integer>>> runners = new ArrayList<>();
        for (int lane = 0; lane < paths.size(); lane++) {
            URI page = nodes.get(lane % nodes.size()).resolve(paths.get(lane));
            runners.add(CompletableFuture.supplyAsync(() -> accept(page, line), partners));
        }
        List<List<Integer>> seen = runners.stream().map(CompletableFuture::join).toList();
        int winners = (int) seen.stream()
                .filter(codes -> codes.get(codes.size() - 1) == 200)
                .count();
        int errors = (int)
                seen.stream().flatMap(List::stream).filter(code -> code == 500).count();
        return new Race(winners, errors);
    }

    /** All answers that the partner got, the page with the result at the end. */
    private List<Integer> accept(URI page, CyclicBarrier line) {
        List<Integer> codes = new ArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("answer=accept"))
                .build();
        try {
            line.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        // "One moment, please" is an answer that a person tries again after.
        Patience.until("an answer to the acceptance", () -> {
            codes.add(send(request).statusCode());
            return codes.get(codes.size() - 1) != 503;
        });
        codes.add(send(HttpRequest.newBuilder(page).build()).statusCode());
        return codes;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private Round round(String path) {
        byte[] token = path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8);
        return jdbc.sql("""
                        select offer.assignment_number || ' ' || offer.round as key,
                               (select count(*) from offer beside
                                where beside.assignment_number = offer.assignment_number
                                  and beside.round = offer.round) as offers
                        from link join offer on offer.id = link.subject::bigint
                        where link.token_hash = sha256(:token)
                        """).param("token", token).query(Round.class).single();
    }

    @Override
    public void close() {
        partners.shutdownNow();
    }

    record Round(String key, int offers) {}
}
