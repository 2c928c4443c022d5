package org.bijstand.homeassistance;

import java.util.List;

/** Where coordinators' decisions are kept. */
public interface CoordinatorDecisions {

    /** @return the decision's id */
    long store(String caseNumber, CoordinatorDecision decision);

    /** In the order of time. */
    List<CoordinatorDecision> of(String caseNumber);
}
