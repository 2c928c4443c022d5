package org.bijstand.homeassistance;

/** What a case worker noted about a case as a whole when assessing the need. */
public interface NeedAssessments {

    /** @param overrideAsked whether a coordinator is asked to let the case pass the cap */
    void store(String caseNumber, String assessedBy, boolean overrideAsked);

    /** False when the need wasn't assessed yet. */
    boolean overrideAsked(String caseNumber);
}
