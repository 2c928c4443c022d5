package org.bijstand.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is remembered of erasures: that they happened, and by which keyed hashes the erased are recognised. */
public interface ErasureRegister {

    /** What a person was known by. */
    enum Kind {
        MEMBER,
        CASE,
        /** Of e-mail. Somebody may write from it anew, also somebody else: it means only what is older than the erasure. */
        ADDRESS
    }

    /** A value that is hashed with a key before it is kept. */
    record Known(Kind kind, String value) {}

    /**
     * An erasure, without whose.
     *
     * @param by a user id
     * @param categories how much of each category went
     */
    record Erased(long id, Instant at, String by, LegalBasis basis, Map<String, Integer> categories) {}

    /**
     * An erasure that waits until no case of the person is open.
     *
     * @param reference see {@link org.bijstand.casefile.DataSubject#reference()}
     */
    record Order(String reference, LegalBasis basis, String by, Instant at) {

        /** Without whom it is about, so that a log never shows it. */
        @Override
        public String toString() {
            return "order of " + at;
        }
    }

    void record(Instant at, String by, LegalBasis basis, Map<String, Integer> categories, Collection<Known> known);

    /** The newest first. */
    List<Erased> newest(int most);

    /** Those among the values that belong to somebody erased. */
    List<String> erased(Kind kind, Collection<String> values);

    /**
     * Those among the addresses that were erased after the newest that is kept of them.
     *
     * @param newest asked only when an address was ever erased
     */
    List<String> erasedSince(Supplier<Map<String, Instant>> newest);

    /** The person is known again from now on. @return whether the value was erased before */
    boolean lift(Kind kind, String value, Instant at);

    /**
     * Takes over, from where they are kept outside the database, erasures that a restored backup doesn't know.
     *
     * @return how many numbers and addresses were missing
     */
    int adoptJournal(Instant at);

    /** @return false when it was ordered before */
    boolean order(Order order);

    List<Order> orders();

    void done(Order order);
}
