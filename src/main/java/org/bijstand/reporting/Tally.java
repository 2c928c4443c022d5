package org.bijstand.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The facts of one month, counted; asks for sums over any of their properties. */
public record Tally(List<Count> counts) {

    /**
     * Facts that agree in everything but their reference.
     *
     * @param number how many facts
     * @param total the sum of their quantities, in the unit that the kind names
     */
    public record Count(
            FactKind kind,
            String service,
            String region,
            String language,
            String reason,
            Long partnerId,
            long number,
            long total) {}

    public long number(FactKind kind) {
        return number(kind, count -> true);
    }

    public <T> long number(FactKind kind, Function<Count, T> property, T value) {
        return number(kind, count -> Objects.equals(property.apply(count), value));
    }

    public long total(FactKind kind) {
        return total(kind, count -> true);
    }

    public <T> long total(FactKind kind, Function<Count, T> property, T value) {
        return total(kind, count -> Objects.equals(property.apply(count), value));
    }

    /** The values that a property has in facts of these kinds, in their natural order. */
    public <T extends Comparable<T>> List<T> values(Set<FactKind> kinds, Function<Count, T> property) {
        return counts.stream()
                .filter(count -> kinds.contains(count.kind()))
                .map(property)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toList());
    }

    private long number(FactKind kind, Predicate<Count> filter) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .filter(filter)
                .mapToLong(Count::number)
                .sum();
    }

    private long total(FactKind kind, Predicate<Count> filter) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .filter(filter)
                .mapToLong(Count::total)
                .sum();
    }
}
