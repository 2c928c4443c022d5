package org.bijstand.mail.db;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;

/** The beginnings of the case numbers whose mail the people of some lines look after. */
public final class LinePrefixes {

    /** For a column {@code case_number}; takes {@link #of} as its one parameter. */
    public static final String CONDITION = "split_part(coalesce(case_number, ''), '-', 1) = any(?)";

    private LinePrefixes() {}

    /** The empty one stands for mail of no case. */
    public static String[] of(Set<ServiceLine> lines) {
        Set<String> caring = lines.contains(ServiceLine.caring(null)) ? Set.of("") : Set.of();
        return Stream.concat(caring.stream(), lines.stream().map(ServiceLine::casePrefix))
                .collect(Collectors.toSet())
                .toArray(String[]::new);
    }
}
