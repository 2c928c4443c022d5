package org.bijstand.delivery;

/** A figure from 1 (bad) to 5 (good). */
final class Score {

    private Score() {}

    static void check(int score) {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("a score is from 1 to 5, not " + score);
        }
    }
}
