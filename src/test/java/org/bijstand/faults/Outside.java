package org.bijstand.faults;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Partners and members with their mail: they follow a link, look at the page and answer, or leave it. Who can't reach the
 * service tries again. They remember what the service thanked them for.
 */
final class Outside implements AutoCloseable {

    /** What a person was told has arrived, by the token of the link. */
    record Acknowledged(String path, String answer) {}

    private static final int AT_ONCE = 4;
    private static final Pattern VISIT = Pattern.compile("name=\"(from)\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern QUARTERS = Pattern.compile("value=\"(\\d+)\" selected");

    private final Http http;
    private final Mailbox mailbox;
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger busy = new AtomicInteger();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> read = new ConcurrentHashMap<>();
    private final Queue<Letter> unread = new ConcurrentLinkedQueue<>();
    private volatile boolean held;

    Outside(Http http, Mailbox mailbox) {
        this.http = http;
        this.mailbox = mailbox;
    }

    Queue<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Whether nobody reads mail or answers just now. */
    boolean isQuiet() {
        RuntimeException failure = failures.peek();
        if (failure != null) {
            throw failure;
        }
        return busy.get() == 0;
    }

    /** Reads a mail; the same one once more is put aside. */
    void read(Letter letter) {
        if (held) {
            unread.add(letter);
        } else if (read.putIfAbsent(letter.messageId(), true) == null) {
            letter.link().ifPresent(path -> inBackground(() -> follow(path, letter)));
        }
    }

    /** Nobody reads mail until further notice. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        for (Letter letter = unread.poll(); letter != null; letter = unread.poll()) {
            read(letter);
        }
    }

    private void follow(String path, Letter letter) {
        int chance = Chance.of(letter.said());
        if (path.startsWith("/antwoord/") && chance < 82) {
            answer(path, letter, chance);
        } else if (path.startsWith("/verslag/") && chance < 80) {
            post(path, chance < 70 ? "answer=planned" : chance < 75 ? "answer=shorter&quarters=2" : "answer=absent");
        } else if (path.startsWith("/tevredenheid/") && chance < 60) {
            post(path, "help=5&arrangement=4&words=");
        }
    }

    private void answer(String path, Letter letter, int chance) {
        if (chance < 8) {
            mailbox.reply(letter, "Ok voor ons.");
        } else if (chance < 11) {
            mailbox.reply(letter, "Neen, we zitten vol.");
        } else if (chance < 13) {
            mailbox.reply(letter, "Misschien, we bekijken het nog.");
        } else if (chance < 62) {
            post(path, "answer=accept");
        } else if (chance < 74) {
            post(path, "answer=decline&reason=NO_STAFF&words=");
        } else {
            proposal(open(path)).ifPresent(proposal -> post(path, proposal));
        }
    }

    /** As offered, but beginning half past: what stands in the page's own form. */
    private static Optional<String> proposal(HttpResponse<String> page) {
        if (page.statusCode() != 200) {
            return Optional.empty();
        }
        StringBuilder form = new StringBuilder("answer=propose&words=");
        Matcher visit = VISIT.matcher(page.body());
        while (visit.find()) {
            form.append("&from=").append(visit.group(2), 0, 2).append("%3A30");
        }
        Matcher quarters = QUARTERS.matcher(page.body());
        while (quarters.find()) {
            form.append("&quarters=").append(quarters.group(1));
        }
        return Optional.of(form.toString());
    }

    private void post(String path, String form) {
        if (open(path).statusCode() != 200) {
            return;
        }
        HttpResponse<String> answer = untilAnswered(path, () -> http.postForm(path, form));
        if (answer.statusCode() == 302 && open(path).statusCode() == 200) {
            acknowledged.add(new Acknowledged(path, form));
        }
    }

    private HttpResponse<String> open(String path) {
        return untilAnswered(path, () -> http.get(path));
    }

    private static HttpResponse<String> untilAnswered(String path, Attempt attempt) {
        AtomicAnswer found = new AtomicAnswer();
        Patience.until("the page " + path.replaceFirst("[^/]+$", "…") + " answers", () -> found.set(attempt.make()));
        return found.answer;
    }

    void inBackground(Runnable work) {
        busy.incrementAndGet();
        people.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                failures.add(failure);
            } finally {
                busy.decrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        people.shutdownNow();
    }

    private interface Attempt {
        Optional<HttpResponse<String>> make();
    }

    /** An answer that isn't a failure of the service, which a person would try again. */
    private static final class AtomicAnswer {

        private HttpResponse<String> answer;

        private boolean set(Optional<HttpResponse<String>> attempt) {
            answer = attempt.filter(given -> given.statusCode() < 500).orElse(null);
            return answer != null;
        }
    }
}
