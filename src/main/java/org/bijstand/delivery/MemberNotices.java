package org.bijstand.delivery;

import java.util.List;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.partner.Partner;

/**
 * Tells the member, and whoever asked for them, what happens. Each thing is told once, however often a method is called;
 * somebody without an e-mail address isn't told and has to be called.
 */
public interface MemberNotices {

    /** Who comes and when. */
    void confirm(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits);

    /** Somebody else than the partner is looked for, for these visits. */
    void replaced(CaseFile file, Assignment assignment, Partner partner, List<Visit> visits);

    /** Nobody was found. */
    void unserved(CaseFile file, Assignment assignment);

    /** How was it? */
    void askSatisfaction(CaseFile file);

    /** The case is stopped, and these visits don't take place. */
    void withdrawn(CaseFile file, Withdrawal withdrawal, List<Visit> visits);
}
