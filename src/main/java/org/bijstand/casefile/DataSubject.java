package org.bijstand.casefile;

import java.util.Set;
import java.util.TreeSet;

/**
 * Everything by which the product knows the person that a file is made of or that is erased.
 *
 * @param reference what the person is called on the page: a membership number, a case number, an e-mail address, or
 *     {@link #REQUESTER} and the number of a case that the person asked for
 * @param membershipNumber null for somebody who is in no register
 * @param caseNumbers of the cases that are about the person, and of requests by mail that became one of them or none
 * @param othersCases in which the person asked for help for somebody else
 * @param mailedCases of somebody else in which mail of the person stands
 * @param addresses of e-mail, in lower case, that are the person's own
 */
public record DataSubject(
        String reference,
        String membershipNumber,
        Set<String> caseNumbers,
        Set<String> othersCases,
        Set<String> mailedCases,
        Set<String> addresses) {

    /** Stands before the number of the case. */
    public static final String REQUESTER = "aanvrager ";

    public DataSubject {
        caseNumbers = new TreeSet<>(caseNumbers);
        othersCases = new TreeSet<>(othersCases);
        mailedCases = new TreeSet<>(mailedCases);
        addresses = new TreeSet<>(addresses);
    }

    /** A case or request whose time is over: nothing else of the person is meant. */
    public static DataSubject ofCases(String reference, Set<String> caseNumbers) {
        return new DataSubject(reference, null, caseNumbers, Set.of(), Set.of(), Set.of());
    }

    /** Without whom it is about, so that a log never shows it. */
    @Override
    public String toString() {
        return "a person with " + caseNumbers.size() + " cases";
    }
}
