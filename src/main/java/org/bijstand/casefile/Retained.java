package org.bijstand.casefile;

import java.time.Instant;

/** Something that a feature keeps for less long than the case that it belongs to, or that belongs to none. */
public interface Retained {

    /** What has a term of its own; the term of the first two begins when the case is closed. */
    enum Kind {
        MAIL,
        ATTACHMENTS,
        /** What never became a case: mail in quarantine or of no case, and requests that were none. From its arrival. */
        QUARANTINE,
        /** From the reading. */
        READ_LOG,
        /** From the last import that named the member; whom a case names stays as long as that. */
        MEMBER,
        /** What serves nothing any more, a month after it stopped doing so. */
        LEFTOVER
    }

    Kind kind();

    /**
     * Takes away some of what is older, in the caller's transaction.
     *
     * @param most rows at once, so that nobody waits long
     * @return how many; fewer than {@code most} when no more are left
     */
    int expire(ServiceLine line, Instant before, int most);
}
