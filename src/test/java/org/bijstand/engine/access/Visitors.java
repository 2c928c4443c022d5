package org.bijstand.engine.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Users;

/** One of each role, of another line too, and those without an account, as they come in over HTTP. */
final class Visitors {

    static final String NOBODY = "nobody";
    static final String PARTNER = "partner";
    static final String MEMBER = "member";
    static final String OTHER_LINE = "other";

    private static final Map<String, String> STAFF = new LinkedHashMap<>();

    static {
        STAFF.put(OTHER_LINE, MatrixScene.OLGA);
        STAFF.put("worker", Users.CASE_WORKER);
        STAFF.put("coordinator", Users.COORDINATOR);
        STAFF.put("supervisor", Users.SUPERVISOR);
        STAFF.put("manager", Users.MANAGER);
        STAFF.put("analyst", Users.ANALYST);
        STAFF.put("privacy", Users.PRIVACY_OFFICER);
        STAFF.put("admin", Users.ADMIN);
    }

    private static final List<String> SEE_PERSONS = List.of("worker", "coordinator", "supervisor");

    private record Guest(HttpCaller program, HttpCaller browser, String token, String csrf, String xsrf) {}

    private final int port;
    private final MatrixScene scene;
    private final Map<String, Guest> guests = new LinkedHashMap<>();

    Visitors(int port, MatrixScene scene) {
        this.port = port;
        this.scene = scene;
        HttpCaller anonymous = HttpCaller.anonymous(port);
        guests.put(NOBODY, new Guest(anonymous, anonymous, null, null, null));
        guests.put(PARTNER, new Guest(anonymous, anonymous, scene.marked().offerToken, null, null));
        guests.put(MEMBER, new Guest(anonymous, anonymous, scene.marked().memberToken, null, null));
        STAFF.forEach((name, user) -> guests.put(name, staff(user)));
    }

    List<String> names() {
        return List.copyOf(guests.keySet());
    }

    private Guest staff(String user) {
        HttpCaller browser = HttpCaller.anonymous(port);
        browser.signIn(user, Users.PASSWORD);
        browser.get("/camunda/app/welcome/default/");
        String csrf = HttpCaller.csrfTokenIn(browser.get("/").body());
        return new Guest(
                HttpCaller.program(port, user, Users.PASSWORD), browser, null, csrf, browser.cookie("XSRF-TOKEN"));
    }

    /** Does it as this visitor would: with name and password, with a session and its tokens, or with a link. */
    HttpResponse<String> tries(String visitor, Operation operation) {
        Guest guest = guests.get(visitor);
        if (operation.path().startsWith("/engine-rest")) {
            return restCall(visitor, guest.program, guest, operation, "/engine-rest", "/engine-rest/engine/{name}");
        }
        if (operation.path().startsWith("/camunda/api/engine/engine/{name}")) {
            return restCall(visitor, guest.browser, guest, operation, "/camunda/api/engine/engine/{name}");
        }
        if (operation.path().startsWith("/camunda/api")) {
            boolean leaves = operation.path().endsWith("/logout");
            HttpCaller caller = leaves ? HttpCaller.anonymous(port) : guest.browser;
            return send(guest, caller, operation.method(), scene.page(operation.path(), null), "{}");
        }
        if (operation.path().startsWith("/actuator")) {
            return send(guest, guest.program, operation.method(), scene.page(operation.path(), null), null);
        }
        return page(guest, operation);
    }

    private HttpResponse<String> restCall(
            String visitor, HttpCaller caller, Guest guest, Operation operation, String... doors) {
        String door = operation.path().startsWith(doors[doors.length - 1]) ? doors[doors.length - 1] : doors[0];
        String path = operation.path().substring(door.length());
        String address =
                door.replace("{name}", "default") + scene.target().filled(operation.method(), path) + query(path);
        String body = scene.target().body(operation.method(), path);
        String self = STAFF.getOrDefault(visitor, visitor);
        String[] parts = operation.method().equals("POST") ? parts(path) : null;
        HttpResponse<String> answer = parts != null
                ? send(guest, caller, address, parts)
                : send(guest, caller, operation.method(), address, body == null ? null : body.replace("{self}", self));
        if (!operation.method().equals("GET") && answer.statusCode() < 300) {
            scene.target().used();
        }
        return answer;
    }

    private static String query(String path) {
        return switch (path) {
            case "/authorization/check" -> "?permissionName=READ&resourceName=user&resourceType=1";
            case "/history/process-instance/report" -> "?reportType=duration&periodUnit=month";
            case "/history/task/report" -> "?reportType=count";
            case "/identity/groups" -> "?userId=" + Users.CASE_WORKER;
            default -> "";
        };
    }

    /** What is sent in parts: name and content by turns, the file last; null where JSON is sent. */
    private String[] parts(String path) {
        if (path.equals("/deployment/create")) {
            return new String[] {"deployment-name", MatrixScene.DEPLOYED, "made.bpmn", scene.deployable()};
        }
        if (path.endsWith("/attachment/create")) {
            return new String[] {"attachment-name", "briefje", "attachment-type", "text/plain", "content", "los briefje"
            };
        }
        return path.endsWith("ariables/{varId}/data") ? new String[] {"valueType", "Bytes", "data", "URGENT"} : null;
    }

    private static HttpResponse<String> send(Guest guest, HttpCaller caller, String address, String... parts) {
        String next = "--een-grens";
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            String file = i == parts.length - 2 ? "; filename=\"" + parts[i] + "\"\r\nContent-Type: text/plain" : "";
            body.append(next)
                    .append("\r\nContent-Disposition: form-data; name=\"" + parts[i] + "\"" + file)
                    .append("\r\n\r\n" + parts[i + 1] + "\r\n");
        }
        return caller.send(request(guest, caller, address)
                .header("Content-Type", "multipart/form-data; boundary=een-grens")
                .POST(BodyPublishers.ofString(body + next + "--\r\n")));
    }

    private static HttpResponse<String> send(Guest guest, HttpCaller caller, String method, String path, String json) {
        return caller.send(request(guest, caller, path)
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(Guest guest, HttpCaller caller, String path) {
        HttpRequest.Builder request = caller.request(path);
        if (guest.xsrf != null && path.startsWith("/camunda/")) {
            request.header("X-XSRF-TOKEN", guest.xsrf);
        }
        if (guest.token != null) {
            request.header("Authorization", "Bearer " + guest.token);
        }
        return request;
    }

    private HttpResponse<String> page(Guest guest, Operation operation) {
        boolean reports = operation.path().startsWith("/verslag") && guest == guests.get(PARTNER);
        String path = scene.page(operation.path(), reports ? scene.marked().reportToken : guest.token);
        if (operation.method().equals("GET")) {
            return guest.browser.get(path);
        }
        if (operation.path().equals("/aanmelden") || operation.path().equals("/afmelden")) {
            throw new IllegalStateException("Spring's own filters serve " + operation);
        }
        Map<String, String> fields = new HashMap<>(Map.of("keer", "0", "visit", "1", "kind", "NO_SHOW"));
        if (guest.csrf != null) {
            fields.put("_csrf", guest.csrf);
        }
        return guest.browser.postForm(path, fields);
    }

    /** {@code +} done or shown, {@code 0} an empty answer, {@code -} refused, {@code !} something else is wrong with it. */
    static char outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String body = answer.body().strip();
        boolean toLogIn = answer.headers().firstValue("Location").orElse("").startsWith("/aanmelden");
        // Where the engine answers from within a stream, a refusal comes out as a failure.
        boolean refusedLate = status >= 500 && body.contains("AuthorizationException");
        if (toLogIn || Set.of(401, 403, 404, 410).contains(status) || refusedLate) {
            return '-';
        }
        if (status >= 400) {
            return '!';
        }
        boolean nothing = Set.of("[]", "{}", "{\"count\":0}").contains(body)
                || body.isEmpty() && answer.request().method().equals("GET") && status < 300;
        return nothing ? '0' : '+';
    }

    /** The words that must not stand in any answer to this visitor. */
    Stream<String> hiddenFrom(String visitor, Operation operation) {
        if (SEE_PERSONS.contains(visitor)
                || visitor.equals(PARTNER) && operation.path().matches("/(antwoord|verslag)/.*")
                || visitor.equals("privacy") && operation.path().startsWith("/privacy")
                || visitor.equals(MEMBER) && operation.path().startsWith("/lid")) {
            return Stream.empty();
        }
        Stream<String> numbers = visitor.equals("manager") ? Stream.empty() : scene.marked().numbers().stream();
        return Stream.concat(scene.marked().markers().stream(), numbers);
    }
}
