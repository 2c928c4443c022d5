package org.bijstand.casefile;

import java.util.regex.Pattern;

/**
 * Published, within the request, when a person is shown what stands about somebody in a case, so that reading leaves a
 * trace. Who reads is known from the request; in a job or on a link page nobody of the staff reads, and nothing is kept.
 *
 * @param caseNumber for instance {@code TB-2026-000123}; of an assignment's number only the case is kept
 * @param where the page or task in words, the same each time and without personal data
 */
public record CaseRead(String caseNumber, String where) {

    private static final Pattern ASSIGNMENT = Pattern.compile("(TB-\\d+-\\d+)-\\d+");

    public CaseRead {
        caseNumber = ASSIGNMENT.matcher(caseNumber).replaceFirst("$1");
    }
}
