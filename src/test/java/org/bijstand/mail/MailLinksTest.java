package org.bijstand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.UUID;
import org.bijstand.link.Link;
import org.bijstand.link.LinkPurpose;
import org.bijstand.link.LinkState;
import org.bijstand.link.Links;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a copy of the database shows of the links that stand in mail. */
@ApplicationTest
class MailLinksTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Links links;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSender sender;

    @Autowired
    OutgoingMails mails;

    @Autowired
    TestMail mail;

    @Autowired
    JdbcClient jdbc;

    private String caseNumber;
    private String address;
    private Link link;

    @BeforeEach
    void aMailWithALinkIsQueued() {
        MailedLink mailed = MailedLink.queue(beans);
        caseNumber = mailed.caseNumber();
        address = mailed.address();
        link = mailed.link();
    }

    @Test
    void whileItWaitsTheTokenIsSealedAndTheMailThatLeavesHasIt() {
        assertThat(row()).doesNotContain(link.token());
        assertThat(column("body_sealed is not null")).isEqualTo("true");

        sender.sendDue();

        assertThat(mail.textOf(mail.lastMailTo(address))).contains(link.url().toString());
    }

    @Test
    void onceItHasLeftNothingOfTheTokenIsKept() {
        sender.sendDue();

        assertThat(column("state")).isEqualTo("sent");
        assertThat(column("body_sealed is null")).isEqualTo("true");
        assertThat(row()).doesNotContain(link.token());
        assertThat(mails.ofCase(caseNumber).get(0).text())
                .contains("[persoonlijke link]")
                .doesNotContain("~");
    }

    @Test
    void sentAgainItHasAFreshLinkThatLetsDoTheSame() {
        sender.sendDue();
        assertThat(outbox.sendAgain(mails.ofCase(caseNumber).get(0).id(), 0)).isTrue();
        sender.sendDue();

        String fresh = tokenIn(mail.lastMailTo(address));
        assertThat(fresh).isNotEqualTo(link.token());
        assertThat(links.open(LinkPurpose.SATISFACTION, fresh).orElseThrow().subject())
                .isEqualTo(caseNumber);
        assertThat(links.open(LinkPurpose.SATISFACTION, link.token())
                        .orElseThrow()
                        .isValid())
                .isTrue();
        assertThat(row()).doesNotContain(link.token(), fresh);
    }

    @Test
    void sentAgainAndAgainEachHasALinkOfItsOwn() {
        sender.sendDue();
        UUID id = mails.ofCase(caseNumber).get(0).id();
        for (int repeats = 0; repeats < 3; repeats++) {
            assertThat(outbox.sendAgain(id, repeats)).isTrue();
            sender.sendDue();
            assertThat(links.open(LinkPurpose.SATISFACTION, tokenIn(mail.lastMailTo(address))))
                    .isPresent();
        }
    }

    @Test
    void aLinkThatWasTakenBackStaysSoWhenItsMailIsSentAgain() {
        sender.sendDue();
        links.revoke(LinkPurpose.SATISFACTION, caseNumber);
        outbox.sendAgain(mails.ofCase(caseNumber).get(0).id(), 0);
        sender.sendDue();

        assertThat(links.open(LinkPurpose.SATISFACTION, tokenIn(mail.lastMailTo(address)))
                        .orElseThrow()
                        .state())
                .isEqualTo(LinkState.REVOKED);
    }

    @Test
    void aMailWhoseSealedBodyWasTamperedWithFailsAndStopsNoOther() {
        jdbc.sql("update outbox_mail set body_sealed = body_sealed || '\\x00'::bytea where case_number = ?")
                .param(caseNumber)
                .update();
        sender.sendDue();

        assertThat(column("state")).isEqualTo("failed");
        assertThat(mail.mailsTo(address)).isEmpty();
    }

    private String tokenIn(MimeMessage message) {
        String path = URI.create(mail.linkIn(message).toString()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String row() {
        return column("outbox_mail::text");
    }

    private String column(String expression) {
        return jdbc.sql("select (" + expression + ")::text from outbox_mail where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .single();
    }
}
