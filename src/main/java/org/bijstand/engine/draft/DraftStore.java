package org.bijstand.engine.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where drafts are kept, sealed. Each method runs in the caller's transaction. */
public interface DraftStore {

    record Kept(String answers, Instant savedAt) {}

    void save(String userId, String form, String answers, Instant now, Instant expiresAt);

    Optional<Kept> find(String userId, String form, Instant now);

    void discard(String userId, String form);

    void discardAll(String form);

    /** Those in which one of these is the answer to a question, in small letters or capitals. @return how many */
    int discardAnswered(Set<String> values);

    /** Those that have expired and those of tasks that don't exist any more. @return how many */
    int discardUseless(Instant now);
}
