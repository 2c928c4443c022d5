package org.bijstand.delivery;

import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.partner.Partner;

/** Tells partners what happens with their visits. Each thing is told once, however often a method is called. */
public interface PartnerNotices {

    /** How did the visit go? */
    void askReport(CaseFile file, Assignment assignment, Partner partner, Visit visit);

    /** The report is still missing. */
    void chaseReport(CaseFile file, Assignment assignment, Partner partner, Visit visit);

    /** Somebody else takes these visits over. */
    void replaced(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits);

    /** These visits don't take place, because the case was withdrawn. */
    void cancelled(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits);
}
