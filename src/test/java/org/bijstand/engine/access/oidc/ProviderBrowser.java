package org.bijstand.engine.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser that goes from site to site: keeps cookies, follows redirects, sends the forms of pages. */
final class ProviderBrowser {

    private static final int REDIRECTS = 15;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param address where the browser ended */
    record Page(URI address, HttpResponse<String> answer) {

        String text() {
            return answer.body();
        }

        int status() {
            return answer.statusCode();
        }
    }

    Page open(URI address) {
        return follow(address, next -> false);
    }

    /** Stops before it would open a page of this kind. */
    Page follow(URI address, Predicate<URI> stop) {
        return follow(address, send(HttpRequest.newBuilder(address)), stop);
    }

    /** Sends the one form of a page, with what it hides and what somebody types. */
    Page submit(Page page, Map<String, String> typed, Predicate<URI> stop) {
        Element form = Jsoup.parse(page.text(), page.address().toString()).selectFirst("form");
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = page.address().resolve(form.attr("action"));
        return follow(
                address,
                send(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))),
                stop);
    }

    /** Asks for data, as a script on a page does. */
    HttpResponse<String> fetch(URI address) {
        return send(HttpRequest.newBuilder(address).setHeader("Accept", "application/json"));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.build();
            if (built.headers().firstValue("Accept").isEmpty()) {
                built = request.header("Accept", "text/html").build();
            }
            return client.send(built, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private Page follow(URI from, HttpResponse<String> first, Predicate<URI> stop) {
        URI address = from;
        HttpResponse<String> answer = first;
        for (int redirects = 0; answer.statusCode() / 100 == 3; redirects++) {
            if (redirects == REDIRECTS) {
                throw new AssertionError("Too many redirects, now to " + address);
            }
            address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (stop.test(address)) {
                break;
            }
            answer = send(HttpRequest.newBuilder(address));
        }
        return new Page(address, answer);
    }
}
