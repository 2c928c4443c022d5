package org.bijstand.mail.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the inbox keeps its mail. Each method runs in the caller's transaction. */
public interface InboxStore {

    /** Adds the mail unless it is there already; says which mail it is then. */
    UUID add(UUID id, ArrivedMail mail, byte[] fingerprint, String messageId);

    Optional<StoredMail> find(UUID id);

    /** Holds the mail until the end of the transaction, so that nobody else handles it at the same time. */
    Optional<StoredMail> take(UUID id);

    Optional<InboxState> state(UUID id);

    /** Bytes of the case's mail that came no later than this one. */
    long sizeUpTo(UUID id, String caseNumber);

    /** What is stored but not handled, oldest first. */
    List<UUID> waiting(int most);

    /** What became of the mail. */
    void handled(UUID id, Verdict verdict, String caseNumber, Summary summary, Instant now);

    /** @return how often handling it has failed by now */
    int countFailure(UUID id);

    boolean assign(UUID id, String caseNumber);

    /** A person says what it is. */
    void overrule(UUID id, InboxKind kind, String userId, Instant now);

    void polled(Instant now);

    Optional<Instant> lastPoll();

    InboxStatus status();

    /** What lists show of a mail. */
    record Summary(String sender, String subject, int files) {}
}
