package org.bijstand.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;

/** Sends what no browser and no HTTP library would: the request line and headers exactly as an attacker writes them. */
final class RawHttp {

    private static final int PATIENCE = 30_000;

    /** @param head the status line and all headers */
    record Answer(int status, String head, String body) {

        /** The first header of this name, or nothing. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        boolean contains(String text) {
            return head.contains(text) || body.contains(text);
        }

        /** Whether it was served, as opposed to refused, not found, or led to the log-in page. */
        boolean served() {
            return status >= 200 && status < 300;
        }

        boolean leadsTo(String place) {
            return head.toLowerCase().contains("\r\nlocation: " + place.toLowerCase());
        }
    }

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    Answer get(String target, String... headers) {
        return send("GET", target, "", headers);
    }

    /**
     * @param target goes out as it is written
     * @param headers as well; without Host among them this machine is named
     */
    Answer send(String method, String target, String body, String... headers) {
        List<String> given = List.of(headers);
        StringBuilder request = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target));
        if (given.stream().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        request.append("Connection: close\r\n");
        given.forEach(header -> request.append(header).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Length: ")
                    .append(body.getBytes(UTF_8).length)
                    .append("\r\n");
        }
        request.append("\r\n").append(body);
        return exchange(request.toString());
    }

    private Answer exchange(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            String head = end < 0 ? answer : answer.substring(0, end);
            int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
            return new Answer(status, head, end < 0 ? "" : answer.substring(end + 4));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
