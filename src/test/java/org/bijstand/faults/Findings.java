package org.bijstand.faults;

import java.util.List;

/**
 * What was counted after a fault. All but the first and the last two have to be nothing.
 *
 * @param cases all that went from request to closure
 * @param lost acknowledged, be it a call, an acceptance or a report, but not there
 * @param stuck not closed, or with a part of a process that still runs
 * @param mailsLost neither accepted by the mail server nor given up with a task for a person
 * @param mailsTwice the same words to the same person under different Message-IDs
 * @param overCap quarters of an hour granted beyond somebody's yearly maximum
 * @param twoAcceptances assignments that two partners accepted
 * @param mails accepted by the mail server
 * @param repeats accepted once more under the same Message-ID
 */
record Findings(
        int cases,
        int lost,
        int stuck,
        int mailsLost,
        int mailsTwice,
        int overCap,
        int twoAcceptances,
        int mails,
        int repeats) {

    /** What should be nothing. */
    List<Integer> losses() {
        return List.of(lost, stuck, mailsLost, mailsTwice, overCap, twoAcceptances);
    }
}
