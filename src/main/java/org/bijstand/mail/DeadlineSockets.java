package org.bijstand.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Connections that are cut after a while whatever happens on them. The mail library's own time-outs hold for one step each,
 * and a server that says a byte every few seconds never exceeds them.
 */
public final class DeadlineSockets extends SocketFactory {

    private final Executor later;

    /** @param deadline from the making of a connection */
    public DeadlineSockets(Duration deadline) {
        this.later = CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    }

    /** From now on, each conversation of this client ends by the deadline; TLS runs on top of these connections. */
    static void use(JavaMailSender client, Duration deadline) {
        if (client instanceof JavaMailSenderImpl smtp) {
            for (String protocol : List.of("smtp", "smtps")) {
                smtp.getJavaMailProperties().put("mail." + protocol + ".socketFactory", new DeadlineSockets(deadline));
                // Otherwise a connection that fails is tried once more, without a deadline.
                smtp.getJavaMailProperties().put("mail." + protocol + ".socketFactory.fallback", "false");
            }
        }
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        later.execute(() -> close(socket));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw notUsed();
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("the mail library connects by itself, with a time-out");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
