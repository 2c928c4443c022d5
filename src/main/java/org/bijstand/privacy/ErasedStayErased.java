package org.bijstand.privacy;

import java.time.Clock;
import java.util.List;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.privacy.ErasureRegister.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Erases anew whoever a restored backup or another way in has brought back. The register of erasures recognises them by
 * keyed hashes; what a restored register doesn't know is taken over from the journal outside the database.
 */
@Service
public class ErasedStayErased {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedStayErased.class);

    private final DataSubjects subjects;
    private final ErasureRegister register;
    private final Erasure erasure;
    private final Clock clock;

    ErasedStayErased(DataSubjects subjects, ErasureRegister register, Erasure erasure, Clock clock) {
        this.subjects = subjects;
        this.register = register;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** Each in a transaction of its own. */
    public void eraseAgain() {
        register.adoptJournal(clock.instant());
        long members = repeat(register.erased(Kind.MEMBER, subjects.everyMembershipNumber()));
        long cases = repeat(register.erased(Kind.CASE, subjects.everyEndedCase()));
        long addresses = repeat(register.erasedSince(subjects::everyAddress));
        if (members + cases + addresses > 0) {
            LOG.warn(
                    "{} erased members, {} erased cases and {} erased addresses had come back and were erased again",
                    members,
                    cases,
                    addresses);
        }
    }

    private long repeat(List<String> references) {
        return references.stream().filter(erasure::repeat).count();
    }
}
