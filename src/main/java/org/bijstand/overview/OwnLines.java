package org.bijstand.overview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.engine.access.CurrentUser;
import org.springframework.stereotype.Component;

/** Whose cases the person who is signed in works on: those of the lines that they have a group of. */
@Component
public class OwnLines {

    private final CurrentUser user;

    OwnLines(CurrentUser user) {
        this.user = user;
    }

    /** Empty for somebody who works on no case. */
    public Set<ServiceLine> get() {
        return Arrays.stream(ServiceLine.values())
                .filter(line -> user.groups().stream().anyMatch(group -> group.startsWith(line.id() + "-")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ServiceLine.class)));
    }

    /** Whether the number is that of a case, assignment or request of theirs, should there be one. */
    public boolean include(String number) {
        return ServiceLine.of(number).filter(get()::contains).isPresent();
    }
}
