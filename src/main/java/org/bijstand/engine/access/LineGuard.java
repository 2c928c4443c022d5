package org.bijstand.engine.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bijstand.casefile.ServiceLine;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whose cases the person may see who has opened this page: those of the lines whose people they belong to. */
@Component
public class LineGuard {

    /** The lines whose people they belong to; none for somebody who works on no case. */
    public Set<ServiceLine> lines() {
        return Arrays.stream(ServiceLine.values()).filter(this::isOfPeopleOf).collect(Collectors.toSet());
    }

    /** @param caseNumber also of an assignment or a request; a number of no line is nobody's */
    public boolean hold(String caseNumber) {
        return ServiceLine.of(caseNumber).filter(this::isOfPeopleOf).isPresent();
    }

    /** @param caseNumber null for what belongs to no case, which home assistance looks after */
    public boolean holdOrCareFor(String caseNumber) {
        return caseNumber == null ? isOfPeopleOf(ServiceLine.caring(null)) : hold(caseNumber);
    }

    private boolean isOfPeopleOf(ServiceLine line) {
        return Roles.of(line).stream().anyMatch(groups()::contains);
    }

    private static Set<String> groups() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null
                ? Set.of()
                : person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
    }
}
