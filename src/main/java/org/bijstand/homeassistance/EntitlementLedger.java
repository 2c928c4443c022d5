package org.bijstand.homeassistance;

import java.time.LocalDate;
import java.util.SortedSet;
import org.bijstand.casefile.Hours;

/** Where accounts are kept. */
public interface EntitlementLedger {

    /** The account as it is, without a lock; an empty one when nothing was ever granted. */
    Account read(String holder, int year);

    /** The account, kept from everybody else until the transaction ends. */
    Account lock(String holder, int year);

    /** The years in which an assignment has entries. */
    SortedSet<Integer> yearsOf(String assignmentNumber);

    void append(Account account, String assignmentNumber, LocalDate day, EntryKind kind, Hours hours);

    /** Lets the account go further beyond its cap, and records that the decision did so. */
    void allow(Account account, Overrun more, long decisionId);

    /** Sums up an account to which was added, under the rules that hold now; the database refuses a passed cap. */
    void settle(Account account, EntitlementSettings rules);

    /**
     * Sums up an account after a release: under the rules it was granted by, so that giving back always succeeds. What
     * coordinators allowed shrinks to what is still needed.
     */
    void settleRelease(Account account);
}
