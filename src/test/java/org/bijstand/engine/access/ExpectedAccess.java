package org.bijstand.engine.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The table {@code access-matrix.txt}: the first row whose method and path fit an operation says who may. */
final class ExpectedAccess {

    static final class Row {

        final String text;
        private final Pattern methods;
        private final Pattern paths;
        final boolean exact;
        private final Map<String, Character> cells = new LinkedHashMap<>();
        boolean used;

        private Row(String text, List<String> columns) {
            String[] parts = text.strip().split("\\s+");
            this.text = text;
            this.methods = Pattern.compile(parts[0].replace("*", "[A-Z]+"));
            this.exact = !parts[1].contains("*");
            this.paths = Pattern.compile(wildcards(parts[1]));
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), parts[i + 2].charAt(0));
            }
        }

        private boolean fits(Operation operation) {
            return methods.matcher(operation.method()).matches()
                    && paths.matcher(operation.path()).matches();
        }

        char expected(String column) {
            return cells.get(column);
        }

        /** Two stars stand for whatever lies below a path, one for a part of it. */
        private static String wildcards(String path) {
            return Pattern.compile("\\*\\*|\\*|[^*]+")
                    .matcher(path)
                    .results()
                    .map(part -> switch (part.group()) {
                        case "**" -> path.contains("/**") ? ".*" : "(/.*)?";
                        case "*" -> "[^/]+";
                        default -> Pattern.quote(part.group());
                    })
                    .collect(Collectors.joining());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<Operation, Row> found = new HashMap<>();

    ExpectedAccess(List<String> columns) {
        try {
            for (String line : new ClassPathResource("access-matrix.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(line, columns));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return null for an operation that the table doesn't know */
    Row of(Operation operation) {
        return found.computeIfAbsent(operation, asked -> {
            Row row = rows.stream().filter(each -> each.fits(asked)).findFirst().orElse(null);
            if (row != null) {
                row.used = true;
            }
            return row;
        });
    }

    List<String> unused() {
        return rows.stream().filter(row -> !row.used).map(row -> row.text).toList();
    }
}
