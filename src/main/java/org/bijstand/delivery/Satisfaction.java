package org.bijstand.delivery;

/**
 * What a member says at the end (H9), in figures from 1 (bad) to 5 (good).
 *
 * @param help how good the help itself was
 * @param arrangement how well it was arranged
 * @param words may be empty
 */
public record Satisfaction(int help, int arrangement, String words) {

    public Satisfaction {
        Score.check(help);
        Score.check(arrangement);
    }
}
