package org.bijstand.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server's address that can break: connections go through to the real server until the proxy is told to cut them, to hold
 * them silently, or to refuse them.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytesLeft = new AtomicLong(NEVER);
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean refusing;
    private volatile boolean silent;

    public CuttingProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Connections.start(this::receive);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Cuts the connection, once, as soon as the server has said that many bytes more. */
    public void cutAfter(long bytesFromServer) {
        bytesLeft.set(bytesFromServer);
    }

    /** Cuts every open connection now. */
    public void cutNow() {
        open.forEach(CuttingProxy::reset);
    }

    /** Lets nothing through from now on, and says nothing about it. */
    public void fallSilent() {
        silent = true;
    }

    /** Closes each new connection at once from now on. */
    public void refuse() {
        refusing = true;
    }

    /** Everything goes through again. */
    public void mend() {
        bytesLeft.set(NEVER);
        refusing = false;
        silent = false;
    }

    /** How often a connection was cut by {@link #cutAfter}. */
    public int cuts() {
        return cuts.get();
    }

    private void receive() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            if (refusing) {
                reset(client);
                continue;
            }
            Socket server = new Socket(host, port);
            open.add(client);
            open.add(server);
            Connections.start(() -> pass(client, server, false));
            Connections.start(() -> pass(server, client, true));
        }
    }

    private void pass(Socket from, Socket to, boolean fromServer) throws IOException {
        byte[] buffer = new byte[4096];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (silent) {
                    continue;
                }
                long left = fromServer ? bytesLeft.get() : NEVER;
                int passed = (int) Math.min(count, left);
                out.write(buffer, 0, passed);
                out.flush();
                if (passed == left) {
                    bytesLeft.set(NEVER);
                    cuts.incrementAndGet();
                    reset(from);
                    reset(to);
                    return;
                } else if (left != NEVER) {
                    bytesLeft.addAndGet(-passed);
                }
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It is closed already.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            // It is closed already.
        }
        cutNow();
    }
}
