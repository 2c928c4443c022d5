package org.bijstand.casefile;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests that came by mail, also after they became cases. */
public interface MailRequests {

    void add(MailRequest request);

    Optional<MailRequest> find(String caseNumber);

    /** Until the end of the transaction nobody else decides on it. */
    Optional<MailRequest> lock(String caseNumber);

    /** @throws UnknownCase when there is none */
    default MailRequest get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new UnknownCase(caseNumber));
    }

    /** Where mail about this number belongs now: the number itself, unless the request was joined to another one. */
    default String current(String caseNumber) {
        Set<String> passed = new HashSet<>();
        String current = caseNumber;
        while (passed.add(current)) {
            current = find(current).map(MailRequest::joinedTo).orElse(current);
        }
        return current;
    }

    /** As {@link #current}, and until the end of the transaction nobody joins that one to yet another. */
    default String lockCurrent(String caseNumber) {
        Set<String> locked = new HashSet<>();
        String current = current(caseNumber);
        while (locked.add(current)) {
            lock(current);
            current = current(current);
        }
        return current;
    }

    /** Those that nobody has decided on and that came from this address, the newest first. */
    List<MailRequest> openFrom(String sender);

    void changeUrgency(String caseNumber, Urgency urgency);

    /** How many receipts went to the address since then. */
    int receiptsTo(String sender, Instant since);

    void noteReceipt(String caseNumber, Instant at);

    /** @return false, and nothing done, when it isn't open any more */
    boolean decide(String caseNumber, Decision decision);

    /**
     * What somebody decided.
     *
     * @param joinedTo null unless it is joined
     * @param reason why it is no request, else null
     * @param by a user id
     */
    record Decision(MailRequest.State state, String joinedTo, String reason, String by, Instant at) {}
}
