package org.bijstand.faults;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bijstand.mail.MailParts;

/** The mail server that everything goes through. It keeps each message that it accepts, and has moods. */
final class MailSink implements AutoCloseable {

    /** How it meets its clients. */
    enum Mood {
        WELL,
        /** Nobody listens on its port. */
        REFUSING,
        /** It takes connections and says nothing. */
        SILENT,
        /** It answers 451 to every recipient. */
        BUSY
    }

    private final int port;
    private final Clock clock;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final AtomicInteger ignored = new AtomicInteger();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Letter> reader = letter -> {};
    private volatile Mood mood = Mood.WELL;
    private volatile ServerSocket door;

    MailSink(Clock clock) throws IOException {
        this.clock = clock;
        this.port = FreePort.find();
        open();
    }

    int port() {
        return port;
    }

    /** Who gets each letter as soon as it is accepted. */
    void readBy(Consumer<Letter> somebody) {
        reader = somebody;
    }

    void fall(Mood next) throws IOException {
        mood = next;
        if (next == Mood.REFUSING) {
            door.close();
        } else if (door.isClosed()) {
            open();
        }
    }

    /** How many connections it took without a word. */
    int ignored() {
        return ignored.get();
    }

    /** From now on answers 550 to this recipient. */
    void forget(String recipient) {
        unknown.add(recipient);
    }

    /** All that was accepted, in order. */
    List<Letter> letters() {
        return List.copyOf(letters);
    }

    int count() {
        return letters.size();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void open() throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        door = opened;
        inBackground(() -> receive(opened));
    }

    private void receive(ServerSocket opened) throws IOException {
        while (!opened.isClosed()) {
            Socket guest = opened.accept();
            inBackground(() -> serve(guest));
        }
    }

    private void serve(Socket guest) throws IOException {
        try (guest) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
            if (mood == Mood.SILENT) {
                ignored.incrementAndGet();
                while (lines.readLine() != null) {}
                return;
            }
            say(guest, "220 sink");
            String recipient = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(guest, replyTo(recipient));
                } else if (line.equals("DATA")) {
                    say(guest, "354 go on");
                    keep(recipient, message(lines));
                    say(guest, "250 accepted");
                } else {
                    say(guest, line.equals("QUIT") ? "221 bye" : "250 fine");
                }
            }
        }
    }

    private String replyTo(String recipient) {
        if (mood == Mood.BUSY) {
            return "451 4.3.0 try again later";
        }
        return unknown.contains(recipient) ? "550 5.1.1 no such user" : "250 fine";
    }

    private static byte[] message(BufferedReader lines) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the client hung up in the middle of a message");
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void keep(String recipient, byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Letter letter = new Letter(
                    message.getMessageID(),
                    recipient,
                    ((InternetAddress) message.getReplyTo()[0]).getAddress(),
                    message.getSubject(),
                    MailParts.of(message).text(),
                    clock.instant());
            letters.add(letter);
            reader.accept(letter);
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void say(Socket guest, String reply) throws IOException {
        guest.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (SocketException ended) {
                // The door was closed, or the client has gone.
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
