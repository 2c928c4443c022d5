package org.bijstand.delivery;

/**
 * Wakes the process of an assignment or a case. Each method does nothing when nothing waits for it any more, so that a
 * late answer is kept without being an error.
 *
 * <p>They throw {@link DeliveryBusy} when the process moves on at the same moment.
 */
public interface DeliveryProcess {

    /** Whether the assignment's visits are being followed, so that an incident would be judged. */
    boolean isDelivering(String assignmentNumber);

    void visitReported(Visit visit);

    void incidentRaised(Visit visit);

    void satisfactionGiven(String caseNumber);

    void caseWithdrawn(String caseNumber);
}
