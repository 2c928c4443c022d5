package org.bijstand.mail.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.mail.SentMail;
import org.bijstand.mail.inbox.MailReviews.Matter;
import org.bijstand.mail.inbox.RecordingHandlers.Review;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.LogRecorder;
import org.bijstand.testing.SampleMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.UnexpectedRollbackException;

/** What becomes of a mail once it is stored. */
@ApplicationTest
class InboxTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MailIntake intake;

    @Autowired
    Inbox inbox;

    private final String caseNumber = "TB-" + UUID.randomUUID();
    private InboxScene scene;

    @BeforeEach
    void openInbox() {
        scene = beans.createBean(InboxScene.class);
    }

    @Test
    void aMailThatAnswersNothingIsARequestWithItsWordsAndFiles() {
        InboxEntry entry = scene.receiveSample("request-social-worker-nl", Map.of());

        assertThat(entry.kind()).isEqualTo(InboxKind.REQUEST);
        assertThat(entry.state()).isEqualTo(InboxState.HANDLED);
        assertThat(entry.caseNumber()).isEqualTo(RecordingHandlers.caseNumberOf(entry.id()));
        assertThat(entry.sender()).isEqualTo("Sociale dienst AZ Voorbeeld <socialedienst@az-voorbeeld.example>");
        assertThat(entry.subject()).isEqualTo("Aanvraag thuisonderwijs");
        assertThat(entry.files()).isEqualTo(1);
        InboxMail mail = scene.inbox.get(entry.id());
        assertThat(scene.handlers.requests).containsExactly(mail);
        assertThat(mail.text()).contains("Rijksregisternummer ouder: 90010100123");
        assertThat(scene.inbox.file(entry.id(), 0).orElseThrow().content()).startsWith("%PDF-1.4".getBytes(UTF_8));
        assertThat(scene.inbox.file(entry.id(), 1)).isEmpty();
    }

    @Test
    void theFeaturesThemselvesTakeWhatTheInboxGivesThem() {
        UUID request = intake.store(scene.arrived(InboxScene.fresh(SampleMail.of("request-member-nl"))));
        UUID quarantined = intake.store(scene.arrived(InboxScene.fresh(SampleMail.of("encrypted-smime"))));

        assertThat(intake.handle(request)).isEqualTo(InboxState.HANDLED);
        assertThat(intake.handle(quarantined)).isEqualTo(InboxState.QUARANTINED);

        String opened = inbox.entry(request).orElseThrow().caseNumber();
        assertThat(inbox.ofCase(opened)).extracting(InboxEntry::id).containsExactly(request);
        assertThat(inbox.overrule(quarantined, "anke")).isNotEqualTo(opened);
    }

    @Test
    void anAnswerGoesToTheFeatureWhoseMailItAnswers() {
        SentMail offer = scene.sent(caseNumber, "poets@dienst.example");

        InboxEntry entry = scene.receiveSample("reply-partner-accept-nl", InboxScene.answering(offer));

        assertThat(entry.kind()).isEqualTo(InboxKind.REPLY);
        assertThat(entry.caseNumber()).isEqualTo(caseNumber);
        assertThat(scene.handlers.replies).singleElement().satisfies(reply -> {
            assertThat(reply.answered().id()).isEqualTo(offer.id());
            assertThat(reply.newText()).isEqualTo("Ok voor ons, we zijn er vrijdag om 9u.\n\nMvg");
        });
        assertThat(scene.handlers.reviews).isEmpty();
        assertThat(scene.inbox.ofCase(caseNumber)).containsExactly(entry);
    }

    @Test
    void anAnswerThatNobodyUnderstandsIsReadByAPerson() {
        SentMail offer = scene.sent(caseNumber, "poets@dienst.example");
        scene.handlers.takesReplies = false;

        InboxEntry entry = scene.receiveSample("reply-partner-ambiguous", InboxScene.answering(offer));

        assertThat(scene.handlers.reviews).containsExactly(new Review(Matter.REPLY, entry.id(), caseNumber));
    }

    @Test
    void theTokenInTheAddressOrTheSubjectIsEnoughWhoeverWrites() {
        SentMail offer = scene.sent(caseNumber, "poets@dienst.example");
        String token = scene.tokenOf(offer).toUpperCase(Locale.ROOT);

        InboxEntry byAddress = scene.receiveSample(
                "request-unknown-sender-no-details", Map.of("MAILBOX", "hulp+" + token + "@bijstand.example"));
        InboxEntry bySubject =
                scene.receiveSample("reply-partner-accept-nl", Map.of("SUBJECT", "Opdracht [" + token + "]"));

        assertThat(List.of(byAddress, bySubject)).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(InboxKind.REPLY);
            assertThat(entry.answered()).isEqualTo(offer.id());
        });
    }

    @Test
    void anAutomaticAnswerIsFiledWithItsCaseAndAnswersNothing() {
        SentMail offer = scene.sent(caseNumber, "poets@dienst.example");

        InboxEntry entry = scene.receiveSample("auto-out-of-office", InboxScene.answering(offer));

        assertThat(entry.kind()).isEqualTo(InboxKind.AUTOMATIC);
        assertThat(entry.state()).isEqualTo(InboxState.HANDLED);
        assertThat(entry.caseNumber()).isEqualTo(caseNumber);
        assertThat(scene.handlers.replies).isEmpty();
        assertThat(scene.handlers.requests).isEmpty();
        assertThat(scene.handlers.reviews).isEmpty();
    }

    @Test
    void aBounceMarksOurMailAsNotDelivered() {
        SentMail offer = scene.sent(caseNumber, "weg." + UUID.randomUUID() + "@dienst.example");

        InboxEntry entry = scene.receiveSample("bounce-user-unknown", InboxScene.answering(offer));

        assertThat(entry.kind()).isEqualTo(InboxKind.BOUNCE);
        assertThat(entry.caseNumber()).isEqualTo(caseNumber);
        assertThat(scene.outboxColumn("state", offer)).isEqualTo("bounced");
        assertThat(scene.outboxColumn("last_error", offer)).isEqualTo("bounced: 5.1.1");
    }

    @Test
    void aBounceOfUnknownMailIsPutAside() {
        InboxEntry entry = scene.receiveSample("bounce-user-unknown", Map.of());

        assertThat(entry.state()).isEqualTo(InboxState.QUARANTINED);
        assertThat(entry.reason()).isEqualTo(QuarantineReason.UNCLEAR_BOUNCE);
        assertThat(scene.handlers.reviews).isEmpty();
    }

    @Test
    void theSameMessageTwiceIsOneMail() {
        byte[] message = InboxScene.fresh(SampleMail.of("request-member-nl"));
        byte[] again = ("Received: from mx2.example by post.example; Mon, 23 Nov 2026 02:15:00 +0100\r\n"
                        + new String(message, UTF_8).replace("\n", "\r\n"))
                .getBytes(UTF_8);

        InboxEntry first = scene.receive(message);
        InboxEntry second = scene.receive(again);

        assertThat(second).isEqualTo(first);
        assertThat(scene.handlers.requests).hasSize(1);
    }

    @Test
    void anotherMessageUnderTheSameIdIsAnotherMail() {
        byte[] message = InboxScene.fresh(SampleMail.of("request-member-nl"));
        byte[] other =
                new String(message, UTF_8).replace("twee katten", "een hond").getBytes(UTF_8);

        InboxEntry first = scene.receive(message);
        InboxEntry second = scene.receive(other);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(scene.handlers.requests).hasSize(2);
    }

    @Test
    void whatIsInQuarantineCanBeARequestAfterAll() {
        InboxEntry entry = scene.receiveSample("list-newsletter", Map.of());
        assertThat(entry.reason()).isEqualTo(QuarantineReason.LIST);
        assertThat(scene.inbox.quarantined(EnumSet.allOf(ServiceLine.class), 100))
                .contains(entry);
        assertThat(scene.handlers.reviews).isEmpty();

        String opened = scene.inbox.overrule(entry.id(), "anke");

        InboxEntry overruled = scene.inbox.entry(entry.id()).orElseThrow();
        assertThat(overruled.state()).isEqualTo(InboxState.HANDLED);
        assertThat(overruled.kind()).isEqualTo(InboxKind.REQUEST);
        assertThat(overruled.reason()).isEqualTo(QuarantineReason.LIST);
        assertThat(overruled.caseNumber()).isEqualTo(opened);
        assertThat(overruled.overruledBy()).isEqualTo("anke");
        assertThat(overruled.overruledAt()).isNotNull();
        assertThatThrownBy(() -> scene.inbox.overrule(entry.id(), "bilal")).isInstanceOf(InvalidInput.class);
        assertThat(scene.handlers.requests).hasSize(1);
    }

    @Test
    void aMailThatIsAutomaticBySubjectAloneCanBeSavedFromThePage() {
        InboxEntry entry = scene.receiveSample("auto-subject-only-nl", Map.of());

        assertThat(entry.kind()).isEqualTo(InboxKind.AUTOMATIC);
        assertThat(entry.reason()).isEqualTo(QuarantineReason.LIKELY_AUTOMATIC);
        assertThat(scene.handlers.reviews).isEmpty();
        assertThat(scene.inbox.overrule(entry.id(), "anke")).isEqualTo(RecordingHandlers.caseNumberOf(entry.id()));
    }

    @Test
    void whatWasTakenForAMachinesAndBelongsToNoCaseCanBeARequestAfterAll() {
        InboxEntry entry = scene.receiveSample("auto-out-of-office", Map.of());
        assertThat(entry.state()).isEqualTo(InboxState.HANDLED);
        assertThat(entry.canBeOverruled()).isTrue();

        scene.inbox.overrule(entry.id(), "anke");

        assertThat(scene.inbox.entry(entry.id()).orElseThrow().kind()).isEqualTo(InboxKind.REQUEST);
        assertThatThrownBy(() -> scene.inbox.overrule(entry.id(), "bilal")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsInQuarantineAndAnswersOurMailIsAnAnswerAfterAll() {
        SentMail offer = scene.sent(caseNumber, "poets@dienst.example");
        String to = "hulp+" + scene.tokenOf(offer) + "@bijstand.example";
        InboxEntry entry = scene.receiveSample("list-newsletter", Map.of("MAILBOX", to));
        assertThat(entry.reason()).isEqualTo(QuarantineReason.LIST);
        scene.handlers.takesReplies = false;

        assertThat(scene.inbox.overrule(entry.id(), "anke")).isEqualTo(caseNumber);

        assertThat(scene.handlers.requests).isEmpty();
        assertThat(scene.handlers.replies)
                .singleElement()
                .satisfies(reply -> assertThat(reply.answered().id()).isEqualTo(offer.id()));
        assertThat(scene.handlers.reviews).endsWith(new Review(Matter.REPLY, entry.id(), caseNumber));
        assertThat(scene.inbox.entry(entry.id()).orElseThrow().kind()).isEqualTo(InboxKind.REPLY);
    }

    @Test
    void aMailThatSomebodyMayHaveWrittenButNobodyCanReadIsPutBeforeAPerson() {
        InboxEntry entry = scene.receiveSample("broken-no-headers", Map.of());

        assertThat(entry.reason()).isEqualTo(QuarantineReason.UNREADABLE);
        assertThat(scene.inbox.get(entry.id()).text()).contains("is hier iemand?");
        assertThat(scene.handlers.reviews).containsExactly(new Review(Matter.QUARANTINE, entry.id(), null));
    }

    @Test
    void ofAMailThatIsTooLargeTheHeadersAreKept() {
        byte[] headers = InboxScene.fresh("From: jo@post.example\r\nSubject: 22 foto's\r\n\r\n".getBytes(UTF_8));

        UUID id = scene.intake.store(new ArrivedMail(headers, false, 22_000_000, Instant.EPOCH, 1, 1));

        assertThat(scene.intake.handle(id)).isEqualTo(InboxState.QUARANTINED);
        InboxEntry entry = scene.inbox.entry(id).orElseThrow();
        assertThat(entry.reason()).isEqualTo(QuarantineReason.TOO_LARGE);
        assertThat(entry.subject()).isEqualTo("22 foto's");
        assertThat(scene.handlers.reviews).hasSize(1);
    }

    @Test
    void aMailThatBreaksOurOwnCodeIsPutBeforeAPersonAfterThreeAttempts() {
        UUID id = scene.intake.store(scene.arrived(InboxScene.fresh(SampleMail.of("request-member-nl"))));
        scene.handlers.trouble = new IllegalStateException("about Lena Testmans");
        try (LogRecorder log = new LogRecorder()) {
            assertThat(scene.intake.handle(id)).isEqualTo(InboxState.STORED);
            assertThat(scene.intake.handle(id)).isEqualTo(InboxState.STORED);
            assertThat(scene.intake.waiting()).contains(id);
            assertThat(scene.intake.handle(id)).isEqualTo(InboxState.QUARANTINED);
            assertThat(log.lines()).noneMatch(line -> line.contains("Testmans"));
        }
        InboxEntry entry = scene.inbox.entry(id).orElseThrow();
        assertThat(entry.reason()).isEqualTo(QuarantineReason.FAILED);
        assertThat(entry.sender()).as("who wrote it is known all the same").contains("@");
        assertThat(scene.handlers.reviews).containsExactly(new Review(Matter.QUARANTINE, id, null));
        scene.handlers.trouble = null;

        assertThat(scene.inbox.overrule(id, "anke")).isNotNull();
    }

    @Test
    void aDatabaseThatIsAwayIsNotTheMailsFault() {
        UUID id = scene.intake.store(scene.arrived(InboxScene.fresh(SampleMail.of("request-member-nl"))));
        scene.handlers.trouble = new DataAccessResourceFailureException("connection lost");
        for (int poll = 0; poll < 5; poll++) {
            assertThatThrownBy(() -> scene.intake.handle(id)).isInstanceOf(DataAccessResourceFailureException.class);
        }
        scene.handlers.trouble = null;

        assertThat(scene.intake.handle(id)).isEqualTo(InboxState.HANDLED);
    }

    @Test
    void aTransactionThatFailsByItsOwnDoingIsTheMailsFault() {
        UUID id = scene.intake.store(scene.arrived(InboxScene.fresh(SampleMail.of("request-member-nl"))));
        scene.handlers.trouble = new UnexpectedRollbackException("somebody gave up silently");

        assertThat(scene.intake.handle(id)).isEqualTo(InboxState.STORED);
        assertThat(scene.intake.handle(id)).isEqualTo(InboxState.STORED);
        assertThat(scene.intake.handle(id)).isEqualTo(InboxState.QUARANTINED);
    }

    @Test
    void aMailThatCanNotEvenBeGivenUpStaysAndStopsNobody() {
        UUID id = scene.intake.store(scene.arrived(InboxScene.fresh(SampleMail.of("request-member-nl"))));
        scene.handlers.trouble = new IllegalStateException("no process can be started");
        scene.handlers.takesReviews = false;
        for (int poll = 0; poll < 5; poll++) {
            assertThat(scene.intake.handle(id)).isEqualTo(InboxState.STORED);
        }
        scene.handlers.takesReviews = true;

        assertThat(scene.intake.handle(id)).isEqualTo(InboxState.QUARANTINED);
    }

    @Test
    void whichSendingCameBackIsToldByItsMessageId() {
        SentMail offer = scene.sent(caseNumber, "weg." + UUID.randomUUID() + "@dienst.example");

        scene.receiveSample(
                "bounce-user-unknown",
                Map.of(
                        "MESSAGE_ID", "<" + offer.id() + ".1@bijstand.example>",
                        "SUBJECT", offer.subject(),
                        "PARTNER", offer.recipient().value()));

        assertThat(scene.outboxColumn("state", offer)).isNotEqualTo("bounced");
    }

    @Test
    void aMailCanBeMovedToAnotherCase() {
        InboxEntry entry = scene.receiveSample("request-member-nl", Map.of());

        scene.inbox.assign(entry.id(), caseNumber);

        assertThat(scene.inbox.ofCase(caseNumber)).extracting(InboxEntry::id).containsExactly(entry.id());
        assertThat(scene.inbox.ofCase(entry.caseNumber())).isEmpty();
        assertThatThrownBy(() -> scene.inbox.assign(UUID.randomUUID(), caseNumber))
                .isInstanceOf(NoSuchElementException.class);
    }
}
