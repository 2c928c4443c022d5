package org.bijstand.mail.inbox.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.mail.inbox.ArrivedMail;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * An open mailbox on a server. Messages are fetched and moved by their UID: the library's own methods use the number in the
 * list, which on a careless server means another message as soon as somebody else takes one away. Each step ends within its
 * time-out. A message comes whole or not at all, and reading doesn't mark it as seen: that mark belongs to people.
 */
final class ImapMailbox implements AutoCloseable {

    /** Of a message that is too large to be fetched; no mail program writes as much. */
    private static final int MOST_HEADERS = 1_000_000;

    /**
     * @param received as the server says
     * @param deleted marked as such, by a person or by a move that the server could not complete
     */
    record Listed(long uid, long size, Instant received, boolean deleted) {}

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Map<String, String> targets = new HashMap<>();

    private ImapMailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapMailbox open(MailboxServer server, String folder) throws MessagingException {
        Session session = Session.getInstance(server.properties());
        IMAPStore store = (IMAPStore) session.getStore(server.protocol());
        try {
            store.connect(server.host(), server.port(), server.username(), server.password());
            IMAPFolder inbox = (IMAPFolder) store.getFolder(folder);
            inbox.open(Folder.READ_WRITE);
            return new ImapMailbox(store, inbox);
        } catch (MessagingException | RuntimeException failure) {
            close(store);
            throw failure;
        }
    }

    /**
     * All that lies in the folder, whether or not somebody has looked at it; in the order of arrival.
     *
     * @param now for what the server has no date for
     */
    List<Listed> list(Instant now) throws MessagingException {
        List<Listed> listed = new ArrayList<>();
        for (FetchResponse each : fetch("1:*", "UID FLAGS RFC822.SIZE INTERNALDATE")) {
            UID uid = each.getItem(UID.class);
            RFC822SIZE size = each.getItem(RFC822SIZE.class);
            INTERNALDATE date = each.getItem(INTERNALDATE.class);
            FLAGS flags = each.getItem(FLAGS.class);
            if (uid != null && size != null) {
                Date received = date == null ? null : date.getDate();
                listed.add(new Listed(
                        uid.uid,
                        size.size,
                        received == null ? now : received.toInstant(),
                        flags != null && flags.contains(Flags.Flag.DELETED)));
            }
        }
        return listed;
    }

    /** The message, or its headers alone when it is larger than that; empty when somebody has taken it away meanwhile. */
    Optional<ArrivedMail> fetch(Listed message, long maxSize) throws MessagingException {
        boolean complete = message.size() <= maxSize;
        long uidValidity = folder.getUIDValidity();
        return content(message.uid(), complete ? "" : "HEADER")
                .map(bytes -> new ArrivedMail(
                        complete ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, MOST_HEADERS)),
                        complete,
                        message.size(),
                        message.received(),
                        uidValidity,
                        message.uid()));
    }

    private Optional<byte[]> content(long uid, String section) throws MessagingException {
        for (FetchResponse each : fetch(String.valueOf(uid), "UID BODY.PEEK[" + section + "]")) {
            UID found = each.getItem(UID.class);
            BODY body = each.getItem(BODY.class);
            ByteArray bytes = body == null ? null : body.getByteArray();
            if (found != null && found.uid == uid && bytes != null) {
                return Optional.of(bytes.getNewBytes());
            }
        }
        return Optional.empty();
    }

    /** Moves the message into another folder, which is made when it is missing. */
    void move(Listed message, String target) throws MessagingException {
        String uid = String.valueOf(message.uid());
        String to = made(target);
        command(protocol -> {
            Argument destination = new Argument().writeAtom(uid).writeString(BASE64MailboxEncoder.encode(to));
            boolean removesOne = protocol.hasCapability("UIDPLUS");
            if (protocol.hasCapability("MOVE")) {
                protocol.simpleCommand("UID MOVE", destination);
                return null;
            }
            // Where a single message can't be removed, it stays with its mark, and is not copied again at each poll.
            if (removesOne || !message.deleted()) {
                protocol.simpleCommand("UID COPY", destination);
                protocol.simpleCommand("UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)", null);
            }
            if (removesOne) {
                // This message alone, not what people have marked for deletion.
                protocol.simpleCommand("UID EXPUNGE " + uid, null);
            }
            return null;
        });
    }

    private String made(String target) throws MessagingException {
        if (!targets.containsKey(target)) {
            Folder made = store.getFolder(target);
            if (!made.exists()) {
                made.create(Folder.HOLDS_MESSAGES);
                made.setSubscribed(true);
            }
            targets.put(target, made.getFullName());
        }
        return targets.get(target);
    }

    private List<FetchResponse> fetch(String uids, String items) throws MessagingException {
        Object responses = command(protocol -> {
            Response[] all = protocol.command("UID FETCH " + uids + " (" + items + ")", null);
            protocol.notifyResponseHandlers(all);
            protocol.handleResult(all[all.length - 1]);
            return Stream.of(all)
                    .filter(FetchResponse.class::isInstance)
                    .map(FetchResponse.class::cast)
                    .toList();
        });
        return ((List<?>) responses).stream().map(FetchResponse.class::cast).toList();
    }

    private interface Command {
        Object run(IMAPProtocol protocol) throws ProtocolException;
    }

    private Object command(Command command) throws MessagingException {
        return folder.doCommand(command::run);
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException | RuntimeException connectionLost) {
            // Nothing is lost with it: what was moved is moved.
        }
        close(store);
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException connectionLost) {
            // It is closed.
        }
    }
}
