package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** What was tried against the product and what got through, printed as one table when all tests are over. */
public final class AttackTable implements BeforeAllCallback {

    private record Tries(int tried, int through) {

        Tries and(Tries more) {
            return new Tries(tried + more.tried, through + more.through);
        }
    }

    private static final Map<String, Tries> ROWS = new TreeMap<>();

    /**
     * Adds a row, or to the row of the same words, and fails when anything got through or nothing was tried.
     *
     * @param attack in words, for the table
     * @param tried how many times it was really tried
     * @param through how many of these the product did not withstand
     */
    public static synchronized void record(String attack, int tried, int through) {
        ROWS.merge(attack, new Tries(tried, through), Tries::and);
        assertThat(tried).as("tries of '%s'", attack).isPositive();
        assertThat(through).as("'%s' got through", attack).isZero();
    }

    /** Found by JUnit itself, so that the table closes after the last class, whichever that is. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(AttackTable.class, key ->
                (CloseableResource) AttackTable::print);
    }

    private static synchronized void print() {
        if (!ROWS.isEmpty()) {
            String rows = ROWS.entrySet().stream()
                    .map(row -> line(row.getKey(), row.getValue()))
                    .collect(Collectors.joining());
            System.out.printf("%nAttacks%76s %8s%n%s%n", "tried", "through", rows);
        }
    }

    private static String line(String attack, Tries tries) {
        return "%-75s %7d %8d%n".formatted(attack, tries.tried, tries.through);
    }
}
