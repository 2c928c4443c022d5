package org.bijstand.partner;

import java.util.List;

/**
 * A partner who can take an assignment.
 *
 * @param points more is better; only the order means something
 * @param reasons in Dutch, each as the end of a sentence that begins with the partner's name
 */
public record Candidate(Partner partner, int points, List<String> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** For instance {@code spreekt Frans, dekt 1030, 2 lopende opdrachten}. */
    public String inWords() {
        return String.join(", ", reasons);
    }
}
