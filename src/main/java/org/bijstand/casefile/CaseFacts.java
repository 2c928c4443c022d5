package org.bijstand.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a list of work tells about each case without saying whose it is. */
public interface CaseFacts {

    /**
     * One case, or one service of it.
     *
     * @param businessKey by which it was asked for: the number of a case or of an assignment
     * @param services those of the case, or the assignment's own; none before the need is assessed
     * @param postcode where help is asked for
     */
    record Facts(String businessKey, String caseNumber, Urgency urgency, Set<ServiceKind> services, String postcode) {}

    /** The facts behind business keys; a key that belongs to no case is left out. */
    List<Facts> of(Collection<String> businessKeys);
}
