package org.bijstand.testing;

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
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls the running application over HTTP, keeps its cookies like a browser, and follows no redirect. */
public final class HttpCaller {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final String authorization;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpCaller(int port, String authorization) {
        this.base = "http://localhost:" + port;
        this.authorization = authorization;
    }

    /** Somebody who has not signed in. */
    public static HttpCaller anonymous(int port) {
        return new HttpCaller(port, null);
    }

    /** A program that sends a name and password with each request. */
    public static HttpCaller program(int port, String user, String password) {
        String pair = user + ":" + password;
        return new HttpCaller(
                port, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens a page, as a person does. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks for data, as a script on a page does. */
    public HttpResponse<String> getJson(String path) {
        return send(request(path).setHeader("Accept", "application/json").GET());
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** Sends a form as a browser does, without what a page would have hidden in it. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the log-in page and signs in there. */
    public HttpResponse<String> signIn(String user, String password) {
        String page = get("/aanmelden").body();
        return postForm(
                "/aanmelden", Map.of("gebruikersnaam", user, "wachtwoord", password, "_csrf", csrfTokenIn(page)));
    }

    /** The token that a page hides in its form. */
    public static String csrfTokenIn(String page) {
        Matcher field = CSRF_FIELD.matcher(page);
        if (!field.find()) {
            throw new AssertionError("The page has no CSRF token: " + page);
        }
        return field.group(1);
    }

    /** The value of a cookie that the application has set, or null. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,application/json,*/*");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
