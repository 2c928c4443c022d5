package org.bijstand.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.bijstand.testing.HttpCaller;

/**
 * What an administrator does on the first day of an installation: becomes one, gives the staff their log-ins, reads members and
 * partners in.
 */
final class FirstDay {

    private final URI node;
    private final String setUpLink;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    FirstDay(Node node) throws IOException {
        this.node = node.address();
        this.setUpLink = node.setUpLink();
    }

    void prepare() {
        becomeAdministrator();
        Http http = new Http(List.of(node));
        Population.GROUPS.forEach((user, group) -> employ(http, user, group));
        signIn();
        readIn("leden", Population.members());
        readIn("partners", Population.partners());
    }

    private void becomeAdministrator() {
        require(send(request(setUpLink)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("gebruikersnaam=" + Population.ADMINISTRATOR
                        + "&voornaam=Adam&naam=Testmans&wachtwoord=" + Population.PASSWORD + "&herhaling="
                        + Population.PASSWORD))));
    }

    private static void employ(Http http, String user, String group) {
        require(http.postJson(
                        "/engine-rest/user/create",
                        Population.ADMINISTRATOR,
                        Map.of(
                                "profile",
                                Map.of("id", user, "firstName", user, "lastName", "Testmans"),
                                "credentials",
                                Map.of("password", Population.PASSWORD)))
                .orElseThrow());
        require(http.putNothing("/engine-rest/group/" + group + "/members/" + user, Population.ADMINISTRATOR)
                .orElseThrow());
    }

    private void signIn() {
        String token = HttpCaller.csrfTokenIn(send(request("/aanmelden").GET()).body());
        require(send(request("/aanmelden")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("gebruikersnaam=" + Population.COORDINATOR + "&wachtwoord="
                        + Population.PASSWORD + "&_csrf=" + token))));
    }

    private void readIn(String what, String csv) {
        String token = HttpCaller.csrfTokenIn(send(request("/inlezen").GET()).body());
        String boundary = "een-grens";
        String body = part(boundary, "name=\"_csrf\"", token)
                + part(boundary, "name=\"file\"; filename=\"" + what + ".csv\"", csv)
                + "--" + boundary + "--\r\n";
        String answer = require(send(request("/inlezen/" + what)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body))))
                .body();
        if (!answer.contains("0 geweigerd")) {
            throw new IllegalStateException("lines of " + what + " were refused: " + answer);
        }
    }

    private static String part(String boundary, String disposition, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(node.resolve(path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
