package org.bijstand.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out who a person is by what only that person has. Names are never searched for, and none are told. */
public interface DataSubjects {

    /**
     * @param asked a membership number, a case number, an INSZ or an e-mail address, exactly; or, as {@link
     *     DataSubject#REQUESTER} and a case number, who asked for that help for somebody else
     * @return nobody, the person, or, for an e-mail address that several share, each of them
     */
    List<DataSubject> find(String asked);

    /** @param reference as {@link DataSubject#reference()} gave it */
    Optional<DataSubject> byReference(String reference);

    /** A case, or a request that became none, with the requests that were joined to it, and nothing else of the person. */
    DataSubject caseAlone(String caseNumber);

    /** Cases and requests about the person, or in which the person speaks for somebody else or wrote, that aren't over yet. */
    List<String> open(DataSubject person);

    /** Of the register and of the cases; for who compares them all, never for a page. */
    List<String> everyMembershipNumber();

    /**
     * All addresses that mail came from or was sent to and those of who asked for help for somebody else, in lower case, with
     * when the newest came that is kept of it and has been dealt with; as {@link #everyMembershipNumber()}.
     */
    Map<String, Instant> everyAddress();

    /** The cases and requests that are over, and who asked for those of somebody else; as {@link #everyMembershipNumber()}. */
    List<String> everyEndedCase();
}
