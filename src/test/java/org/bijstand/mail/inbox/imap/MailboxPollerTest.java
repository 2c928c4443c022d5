package org.bijstand.mail.inbox.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.InboxScene;
import org.bijstand.mail.inbox.QuarantineReason;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.CuttingProxy;
import org.bijstand.testing.LogRecorder;
import org.bijstand.testing.SampleMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;

/** Mail is brought in from a real IMAP server, whatever happens to the server, the connection or the node. */
@ApplicationTest
class MailboxPollerTest {

    private static final String PASSWORD = "only-for-tests";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PollTurn turn;

    @Autowired
    Clock clock;

    private final String address = "hulp." + UUID.randomUUID() + "@bijstand.example";
    private InboxScene scene;
    private GreenMail server;
    private GreenMailUser mailbox;
    private CuttingProxy line;

    @BeforeEach
    void startServer() {
        scene = beans.createBean(InboxScene.class);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        mailbox = server.setUser(address, address, PASSWORD);
        line = new CuttingProxy("127.0.0.1", server.getImap().getPort());
    }

    @AfterEach
    void stopServer() {
        line.close();
        server.stop();
    }

    @Test
    void whatArrivesIsStoredHandledAndMovedAndNotMarkedAsSeen() {
        deliver(fresh("request-member-nl"));
        deliver(fresh("list-newsletter"));

        assertThat(poller().poll()).isTrue();

        assertThat(scene.handlers.requests).extracting(InboxMail::subject).containsExactly("Hulp gevraagd");
        assertThat(in("INBOX")).isEmpty();
        assertThat(in("Processed")).hasSize(1).noneMatch(MailboxPollerTest::isSeen);
        assertThat(in("Quarantine")).hasSize(1);
        assertThat(scene.inbox.status().lastSuccessfulPoll()).isPresent();
    }

    @Test
    void theSameMessageTwiceIsOneMail() {
        byte[] message = fresh("request-member-nl");
        deliver(message);
        deliver(message);
        poller().poll();
        deliver(message);
        poller().poll();

        assertThat(scene.handlers.requests).hasSize(1);
        assertThat(in("INBOX")).isEmpty();
        assertThat(in("Processed")).hasSize(3);
    }

    @Test
    void whatCameWhileTheServerCouldNotBeReachedIsBroughtInAfterwards() {
        MailboxPoller poller = poller();
        line.refuse();
        deliver(fresh("request-member-nl"));
        deliver(fresh("request-relative-fr"));
        assertThat(poller.poll()).isFalse();
        line.mend();

        assertThat(poller.poll()).isTrue();
        assertThat(scene.handlers.requests).hasSize(2);
    }

    @Test
    void aMailboxThatWasSetUpAnewLosesNothingAndDoublesNothing() {
        byte[] message = fresh("request-member-nl");
        deliver(message);
        poller().poll();
        line.close();
        server.stop();
        startNewServerWithTheSameHandlers();
        deliver(fresh("request-relative-fr"));
        deliver(message);

        assertThat(poller().poll()).isTrue();
        assertThat(scene.handlers.requests).hasSize(2);
        assertThat(in("Processed")).hasSize(2);
    }

    @Test
    void aMessageThatAPersonHasLookedAtIsBroughtInAllTheSame() throws Exception {
        deliver(fresh("request-member-nl"));
        folder("INBOX").setFlags(new Flags(Flags.Flag.SEEN), true, 1, null, true);

        poller().poll();

        assertThat(scene.handlers.requests).hasSize(1);
    }

    @Test
    void aCrashBetweenStoringAndHandlingLosesNothingAndDoublesNothing() {
        deliver(fresh("request-member-nl"));
        scene.handlers.trouble = new DataAccessResourceFailureException("killed");
        assertThat(poller().poll()).isFalse();
        assertThat(in("INBOX")).hasSize(1);
        assertThat(scene.intake.waiting()).hasSize(1);
        scene.handlers.trouble = null;

        assertThat(poller().poll()).isTrue();
        assertThat(scene.handlers.requests).hasSize(1);
        assertThat(in("Processed")).hasSize(1);
    }

    @Test
    void aCrashBetweenHandlingAndMovingLosesNothingAndDoublesNothing() {
        deliver(fresh("request-member-nl"));
        scene.handlers.meanwhile = line::cutNow;
        assertThat(poller().poll()).isFalse();
        assertThat(in("INBOX")).hasSize(1);

        assertThat(poller().poll()).isTrue();
        assertThat(scene.handlers.requests).hasSize(1);
        assertThat(in("Processed")).hasSize(1);
    }

    @Test
    void whatIsStoredIsHandledThoughTheMailServerIsAway() {
        deliver(fresh("request-member-nl"));
        scene.handlers.trouble = new DataAccessResourceFailureException("killed");
        poller().poll();
        scene.handlers.trouble = null;
        line.refuse();

        assertThat(poller().poll()).isFalse();
        assertThat(scene.handlers.requests).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAMessageLeavesNoHalfMail() {
        String body = "Een lange brief. ".repeat(40_000);
        deliver(InboxScene.fresh(
                ("From: jo@post.example\r\nSubject: lang\r\nMessage-ID: <x>\r\n\r\n" + body).getBytes(UTF_8)));
        deliver(fresh("request-relative-fr"));
        MailboxPoller poller = poller();
        line.cutAfter(100_000);

        assertThat(poller.poll()).isFalse();
        assertThat(line.cuts()).isEqualTo(1);
        assertThat(scene.handlers.requests).isEmpty();

        scene.handlers.meanwhile = () -> line.cutAfter(100_000);
        assertThat(poller.poll())
                .as("cut again in the same message, after the other one")
                .isFalse();
        assertThat(scene.handlers.requests).hasSize(1);

        scene.handlers.meanwhile = () -> {};
        assertThat(poller.poll()).isTrue();
        assertThat(scene.handlers.requests).hasSize(2);
        assertThat(scene.handlers.requests.get(1).text()).hasSizeGreaterThan(90_000);
        assertThat(in("Processed")).hasSize(2);
    }

    @Test
    void twoPollersAtOnceHandleEachMailOnce() {
        IntStream.range(0, 20).forEach(each -> deliver(fresh("request-member-nl")));

        pollTogether(poller(), poller());
        poller().poll();

        assertThat(scene.handlers.requests).hasSize(20);
        assertThat(in("Processed")).hasSize(20);
    }

    @Test
    void evenWhenBothBelieveThatItIsTheirTurn() {
        IntStream.range(0, 20).forEach(each -> deliver(fresh("request-member-nl")));
        PollTurn always = work -> {
            work.run();
            return true;
        };

        pollTogether(poller(always), poller(always));
        poller().poll();

        assertThat(scene.handlers.requests).hasSize(20);
        assertThat(in("INBOX")).isEmpty();
        assertThat(in("Processed")).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void ofAMessageThatIsTooLargeOnlyTheHeadersAreFetched() {
        byte[] letter = fresh("request-member-nl");
        byte[] large = Arrays.copyOf(letter, 21 * 1024 * 1024);
        Arrays.fill(large, letter.length, large.length, (byte) '\n');
        deliver(large);

        assertThat(poller().poll()).isTrue();

        assertThat(in("Quarantine")).hasSize(1);
        InboxEntry entry =
                scene.inbox.quarantined(EnumSet.allOf(ServiceLine.class), 100).get(0);
        assertThat(entry.reason()).isEqualTo(QuarantineReason.TOO_LARGE);
        assertThat(entry.sender()).isEqualTo("Lena Testmans <lena.testmans@post.example>");
        assertThat(scene.inbox.get(entry.id()).text()).isEmpty();
        assertThat(scene.handlers.reviews).hasSize(1);
    }

    @Test
    void aMessageThatVanishesMeanwhileIsNobodysLoss() {
        deliver(fresh("request-member-nl"));
        deliver(fresh("request-relative-fr"));
        deliver(fresh("request-html-only-de"));
        scene.handlers.meanwhile = () -> {
            scene.handlers.meanwhile = () -> {};
            takeAway(2);
        };

        poller().poll();
        poller().poll();

        assertThat(scene.handlers.requests)
                .extracting(InboxMail::subject)
                .containsExactly("Hulp gevraagd", "Kind krank, dringend");
    }

    @Test
    void oneMessageThatBreaksOurCodeStopsNoOther() {
        deliver(fresh("request-member-nl"));
        deliver(fresh("list-newsletter"));
        scene.handlers.trouble = new IllegalStateException("broken");
        try (LogRecorder log = new LogRecorder()) {
            for (int poll = 0; poll < 2; poll++) {
                assertThat(poller().poll()).isTrue();
            }
            assertThat(in("INBOX")).hasSize(1);
            assertThat(in("Quarantine")).hasSize(1);
            assertThat(poller().poll()).isTrue();
            assertThat(log.lines()).noneMatch(line -> line.contains("Testmans") || line.contains("Hulp gevraagd"));
        }
        assertThat(in("Quarantine")).hasSize(2);
        assertThat(in("INBOX")).isEmpty();
    }

    private MailboxPoller poller() {
        return poller(turn);
    }

    private MailboxPoller poller(PollTurn whoseTurn) {
        MailboxServer behindTheLine = new MailboxServer("127.0.0.1", line.port(), address, PASSWORD, false, false);
        MailboxSettings settings = new MailboxSettings(
                true,
                "127.0.0.1",
                line.port(),
                address,
                PASSWORD,
                MailboxSettings.Protocol.IMAP,
                false,
                Duration.ofSeconds(20),
                DataSize.ofMegabytes(20),
                "INBOX",
                "Processed",
                "Quarantine");
        return new MailboxPoller(
                new StaticListableBeanFactory(Map.of("server", behindTheLine)).getBeanProvider(MailboxServer.class),
                settings,
                whoseTurn,
                scene.intake,
                clock);
    }

    private static void pollTogether(MailboxPoller... pollers) {
        CompletableFuture.allOf(Stream.of(pollers)
                        .map(poller -> CompletableFuture.runAsync(poller::poll))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void startNewServerWithTheSameHandlers() {
        InboxScene same = scene;
        startServer();
        scene = same;
    }

    private static byte[] fresh(String sample) {
        return InboxScene.fresh(SampleMail.of(sample));
    }

    private void deliver(byte[] message) {
        try {
            mailbox.deliver(new MimeMessage(null, new ByteArrayInputStream(message)));
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    private MailFolder folder(String name) throws FolderException {
        return server.getManagers().getImapHostManager().getFolder(mailbox, name);
    }

    private List<StoredMessage> in(String name) {
        try {
            MailFolder folder = folder(name);
            return folder == null ? List.of() : folder.getMessages();
        } catch (FolderException failure) {
            throw new AssertionError(failure);
        }
    }

    private void takeAway(long uid) {
        try {
            folder("INBOX").setFlags(new Flags(Flags.Flag.DELETED), true, uid, null, true);
            folder("INBOX").expunge();
        } catch (FolderException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean isSeen(StoredMessage message) {
        return message.getFlags().contains(Flags.Flag.SEEN);
    }
}
