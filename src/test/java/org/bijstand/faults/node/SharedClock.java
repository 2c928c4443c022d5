package org.bijstand.faults.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One time for all nodes and the test that moves it: how far it runs ahead of the system's time stands in a file that all of
 * them have in memory. Each node writes beside it how far it has followed.
 */
public final class SharedClock extends Clock {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int MOST_NODES = 7;

    private final Clock system;
    private final ByteBuffer memory;

    private SharedClock(Clock system, ByteBuffer memory) {
        this.system = system;
        this.memory = memory;
    }

    public static SharedClock in(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) (MOST_NODES + 1) * Long.BYTES);
            return new SharedClock(Clock.system(BRUSSELS), memory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How far it runs ahead of the system's time. */
    public Duration offset() {
        return Duration.ofMillis(memory.getLong(0));
    }

    public void moveTo(Instant moment) {
        memory.putLong(0, Duration.between(system.instant(), moment).toMillis());
    }

    /** What a node's engine goes by. */
    public Duration followedBy(int node) {
        return Duration.ofMillis(memory.getLong(node * Long.BYTES));
    }

    void follow(int node, Duration offset) {
        memory.putLong(node * Long.BYTES, offset.toMillis());
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SharedClock(system.withZone(zone), memory);
    }
}
