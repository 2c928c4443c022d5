package org.bijstand.faults;

import java.util.Random;

/** Decides what people do, the same in each run with the same seed, whoever is asked first. */
final class Chance {

    /** Another one by {@code -Dfaults.seed=…}. */
    static final long SEED = Long.getLong("faults.seed", 20261122L);

    private Chance() {}

    /** @return 0 to 99, always the same for the same question */
    static int of(String question) {
        return new Random(SEED * 31 + question.hashCode()).nextInt(100);
    }

    static Random random(String purpose) {
        return new Random(SEED * 31 + purpose.hashCode());
    }
}
