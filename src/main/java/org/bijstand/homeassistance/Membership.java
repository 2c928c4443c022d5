package org.bijstand.homeassistance;

import java.time.LocalDate;
import java.util.Optional;
import org.bijstand.casefile.Member;

/** How the member stands with the supplementary contributions (H4). */
enum Membership {
    /** Paid up to the last day of help. */
    IN_ORDER("in orde"),
    /** Paid on the day of the request, but not up to the last day of help. */
    LAPSES("loopt af vóór de laatste dag hulp"),
    /** Not paid on the day of the request. */
    NOT_IN_ORDER("niet in orde"),
    /** Nobody of that name or number is in the register. */
    UNKNOWN("niet gevonden in het ledenbestand");

    private final String label;

    Membership(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Membership of(Optional<Member> member, LocalDate requested, LocalDate lastDay) {
        if (member.isEmpty()) {
            return UNKNOWN;
        }
        if (!member.get().inOrderOn(requested)) {
            return NOT_IN_ORDER;
        }
        return member.get().inOrderOn(lastDay) ? IN_ORDER : LAPSES;
    }
}
