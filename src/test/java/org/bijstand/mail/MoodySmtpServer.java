package org.bijstand.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bijstand.testing.Connections;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An SMTP server that refuses, hangs or breaks off as it is told. */
public class MoodySmtpServer implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<String> acceptedIds = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile boolean rude;
    private volatile boolean slow;
    private final CountDownLatch closed = new CountDownLatch(1);

    public MoodySmtpServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Connections.start(this::receiveGuests);
    }

    /** @param line the beginning of what the client says, such as {@code RCPT TO:<lena} */
    public void answer(String line, String reply) {
        refusals.put(line, reply);
    }

    void answerKindlyAgain() {
        refusals.clear();
    }

    /** Takes connections and says nothing. */
    void fallSilent() {
        silent = true;
    }

    /** Breaks off the connection right after accepting a message. */
    void hangUpAfterAccepting() {
        rude = true;
    }

    /** Answers with one byte every tenth of a second, and never comes to an end. */
    void becomeTarpit() {
        slow = true;
    }

    /** The Message-IDs of what was accepted, in order. */
    List<String> acceptedIds() {
        return List.copyOf(acceptedIds);
    }

    /** A client of this server that waits for a quarter of a second at most. */
    JavaMailSenderImpl client() {
        JavaMailSenderImpl client = new JavaMailSenderImpl();
        setUp(client);
        return client;
    }

    public void setUp(JavaMailSenderImpl client) {
        client.setHost(door.getInetAddress().getHostAddress());
        client.setPort(door.getLocalPort());
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            client.getJavaMailProperties().setProperty("mail.smtp." + limit, "250");
        }
        client.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
        for (Socket guest : guests) {
            guest.close();
        }
    }

    private void receiveGuests() throws IOException {
        while (true) {
            Socket guest = door.accept();
            guests.add(guest);
            if (!silent) {
                Connections.start(() -> {
                    if (slow) {
                        holdOn(guest);
                    } else {
                        serve(guest);
                    }
                });
            }
        }
    }

    private void holdOn(Socket guest) throws IOException {
        try (guest) {
            say(guest, "220 moody");
            while (!closed.await(100, TimeUnit.MILLISECONDS)) {
                guest.getOutputStream().write('2');
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket guest) throws IOException {
        try (guest) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
            say(guest, "220 moody");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String reply = reply(line);
                say(guest, reply);
                if (reply.startsWith("354")) {
                    acceptMessage(lines);
                    if (rude) {
                        // Resets the connection instead of closing it, so that the client can't even say goodbye.
                        guest.setSoLinger(true, 0);
                        say(guest, "250 accepted");
                        return;
                    }
                    say(guest, "250 accepted");
                }
            }
        }
    }

    private String reply(String line) {
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            if (line.startsWith(refusal.getKey())) {
                return refusal.getValue();
            }
        }
        return line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private void acceptMessage(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); !line.equals("."); line = lines.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                acceptedIds.add(line.substring("Message-ID: ".length()));
            }
        }
    }

    private static void say(Socket guest, String reply) throws IOException {
        OutputStream out = guest.getOutputStream();
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
