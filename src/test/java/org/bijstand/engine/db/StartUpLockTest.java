package org.bijstand.engine.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes that start together build their engines one after the other. */
@ApplicationTest
class StartUpLockTest {

    @Autowired
    DataSource database;

    @Test
    void oneNodeBuildsAtATime() {
        AtomicInteger building = new AtomicInteger();
        AtomicInteger mostAtOnce = new AtomicInteger();
        AtomicInteger built = new AtomicInteger();

        CompletableFuture.allOf(IntStream.range(0, 3)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> {
                            StartUpLock lock = new StartUpLock(database);
                            lock.hold();
                            mostAtOnce.accumulateAndGet(building.incrementAndGet(), Math::max);
                            Thread.yield();
                            building.decrementAndGet();
                            built.incrementAndGet();
                            lock.release();
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(mostAtOnce).hasValue(1);
        assertThat(built).hasValue(3);
    }
}
