package org.bijstand.casefile;

import java.util.regex.Pattern;

/**
 * Published, within the request, when a person is shown what stands about somebody in a case, so that reading leaves a
 * trace. Who of the staff reads is known from the request; in a job nobody does, and nothing is kept.
 *
 * @param caseNumber for instance {@code TB-2026-000123}; of an assignment's number only the case is kept
 * @param where the page or task in words, the same each time and without personal data
 * @param link whose link of a mail opened the page, without a name; null when somebody of the staff reads
 */
public record CaseRead(String caseNumber, String where, String link) {

    private static final Pattern ASSIGNMENT = Pattern.compile("(TB-\\d+-\\d+)-\\d+");

    public CaseRead(String caseNumber, String where) {
        this(caseNumber, where, null);
    }

    public CaseRead {
        caseNumber = ASSIGNMENT.matcher(caseNumber).replaceFirst("$1");
    }

    /** Whoever a partner's link was sent to, or has got hold of it. */
    public static CaseRead byPartner(long partnerId, String caseNumber, String where) {
        return new CaseRead(caseNumber, where, "partner:" + partnerId);
    }

    /** As {@link #byPartner}, of a link for the member and who asked for them. */
    public static CaseRead byMember(String caseNumber, String where) {
        return new CaseRead(caseNumber, where, "lid");
    }
}
