package org.bijstand.partner;

import java.util.List;

/** A partner who can't take an assignment, with every reason in Dutch. */
public record ExcludedPartner(Partner partner, List<String> reasons) {

    public ExcludedPartner {
        reasons = List.copyOf(reasons);
    }

    /** For instance {@code dekt 1030 niet, zit aan zijn maximum van 3}. */
    public String inWords() {
        return String.join(", ", reasons);
    }
}
