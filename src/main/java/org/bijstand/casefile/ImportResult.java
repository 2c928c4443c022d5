package org.bijstand.casefile;

import java.util.List;

/**
 * What became of a file's lines.
 *
 * @param stored lines that were new or changed something
 * @param unchanged lines that said what was known already
 */
public record ImportResult(int stored, int unchanged, List<Refusal> refused) {

    public ImportResult {
        refused = List.copyOf(refused);
    }

    /**
     * @param line number of the line in the file, the heading being line 1
     * @param reason in Dutch; names the column, never its content
     */
    public record Refusal(int line, String reason) {

        @Override
        public String toString() {
            return "Regel %d: %s".formatted(line, reason);
        }
    }
}
