package org.bijstand.homeassistance;

import java.util.List;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.ServiceKind;

/** What the person who asked for help is told by mail, in the language of the case. Without an address nothing is sent. */
public interface RequesterMail {

    void confirmRequest(CaseFile file);

    /** @param refused every service of the case */
    void tellNotEligible(CaseFile file, List<Refusal> refused);

    /** @param refused those services of a case that can't be given while others can */
    void tellPartlyRefused(CaseFile file, List<Refusal> refused);

    /** A service that is not given, and why. */
    record Refusal(ServiceKind service, List<Reason> reasons) {}
}
