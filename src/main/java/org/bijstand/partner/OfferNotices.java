package org.bijstand.partner;

import java.time.Instant;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;

/** What partners and our own staff are told while a partner is looked for. Each notice goes out once. */
public interface OfferNotices {

    void offer(CaseFile file, Assignment assignment, Partner partner, Offer offer);

    void remind(CaseFile file, Assignment assignment, Partner partner, Offer offer);

    /** The offer isn't valid any more: no answer came, or the help isn't needed. */
    void withdraw(CaseFile file, Assignment assignment, Partner partner, Offer offer);

    /** Somebody else was first. */
    void taken(CaseFile file, Assignment assignment, Partner partner, Offer offer);

    /** The partner's answer came when the offer wasn't valid any more. */
    void tooLate(CaseFile file, Assignment assignment, Partner partner, Offer offer);

    void refuseProposal(CaseFile file, Assignment assignment, Partner partner, Offer offer);

    /** Name, address, contact and appointments: only to the partner who has the assignment. */
    void details(CaseFile file, Assignment assignment, Partner partner, Offer offer);

    /** @param reason why nobody is asked any more, a Dutch sentence */
    void alertCoordinators(CaseFile file, Assignment assignment, int round, String reason);

    /** @param waitingSince when the coordinators were told */
    void alertSupervisors(CaseFile file, Assignment assignment, int round, Instant waitingSince);
}
