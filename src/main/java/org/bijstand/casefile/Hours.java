package org.bijstand.casefile;

import java.math.BigDecimal;
import java.time.Duration;

/** An amount of help, counted in quarters of an hour so that no rounding can pass a cap. Never negative. */
public record Hours(int quarters) implements Comparable<Hours> {

    public static final Hours NONE = new Hours(0);
    private static final BigDecimal PER_HOUR = BigDecimal.valueOf(4);

    public Hours {
        if (quarters < 0) {
            throw new IllegalArgumentException("hours can't be negative: " + quarters + " quarters");
        }
    }

    /** @throws InvalidInput when the amount is negative or no whole number of quarters */
    public static Hours of(BigDecimal hours, String field) {
        BigDecimal quarters = hours.multiply(PER_HOUR).stripTrailingZeros();
        if (quarters.signum() < 0 || quarters.scale() > 0 || quarters.compareTo(BigDecimal.valueOf(40_000)) > 0) {
            throw new InvalidInput(
                    field, "moet een aantal kwartieren zijn, bijvoorbeeld 2,25. Pas het aantal uren aan.");
        }
        return new Hours(quarters.intValueExact());
    }

    /** Whole hours. */
    public static Hours of(int hours) {
        return new Hours(hours * 4);
    }

    public static Hours between(Duration duration) {
        return new Hours(Math.toIntExact(duration.toMinutes() / 15));
    }

    public Hours plus(Hours other) {
        return new Hours(quarters + other.quarters);
    }

    /** What is left after taking the other amount, never less than none. */
    public Hours minus(Hours other) {
        return new Hours(Math.max(0, quarters - other.quarters));
    }

    public Duration duration() {
        return Duration.ofMinutes(15L * quarters);
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(quarters).divide(PER_HOUR).stripTrailingZeros();
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(quarters, other.quarters);
    }

    /** As Belgians write it: {@code 2,25}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString().replace('.', ',');
    }
}
