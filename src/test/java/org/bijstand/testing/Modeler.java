package org.bijstand.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deploys as Camunda Modeler does: the same path, the same fields, a diagram and the files attached to it. */
public final class Modeler {

    private static final String BOUNDARY = "----ModelerFormBoundary";

    private final HttpCaller caller;
    private final Map<String, String> fields =
            new LinkedHashMap<>(Map.of("deployment-source", "Camunda Modeler", "enable-duplicate-filtering", "true"));
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Modeler(int port, String user) {
        this.caller = HttpCaller.program(port, user, Users.PASSWORD);
    }

    public Modeler field(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public Modeler file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Modeler file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public HttpResponse<String> deploy(String name) {
        return deploy("/engine-rest/deployment/create", name);
    }

    public HttpResponse<String> deploy(String path, String name) {
        fields.put("deployment-name", name);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> part(body, field, null, value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((file, content) -> part(body, file, file, content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
