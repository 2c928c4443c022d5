package org.bijstand.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bijstand.link.Link;
import org.bijstand.mail.MailedLink;
import org.bijstand.mail.Outbox;
import org.bijstand.mail.OutboxSender;
import org.bijstand.mail.OutgoingMails;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Post;
import org.bijstand.testing.TestMail;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A link lets its holder act in somebody's name: who can read it besides the one that it was sent to? */
@ApplicationTest
class LinkTokenAttackTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSender sender;

    @Autowired
    OutgoingMails mails;

    @Autowired
    TestMail mail;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    @Test
    void neitherACopyOfTheDatabaseNorAColleague() {
        MailedLink mailed = MailedLink.queue(beans);
        String caseNumber = mailed.caseNumber();
        Link link = mailed.link();
        int waiting = tablesWith(link.token());
        sender.sendDue();
        InboxEntry answer =
                post.reply(mail.lastMailTo(mailed.address()), mailed.address(), "Zeker.\n> " + link.url() + "\n");
        int sent = tablesWith(link.token());
        outbox.sendAgain(mails.ofCase(caseNumber).get(0).id(), 0);

        AttackTable.record(
                "Link: its token in a dump, waiting, sent, quoted and to be sent again",
                4,
                waiting + sent + tablesWith(link.token()));
        HttpCaller anke = HttpCaller.anonymous(port);
        anke.signIn(Users.CASE_WORKER, Users.PASSWORD);
        List<String> pages = Stream.of(
                        answer.id(), mails.ofCase(caseNumber).get(0).id())
                .map(id ->
                        anke.get("/dossiers/" + caseNumber + "/post?lees=" + id).body())
                .toList();
        assertThat(pages).allMatch(page -> page.contains("[persoonlijke link]"));
        AttackTable.record("Link: its token on a page of the staff", pages.size(), (int)
                pages.stream().filter(page -> page.contains(link.token())).count());
        sender.sendDue();
    }

    private int tablesWith(String token) {
        return (int) Stream.of("outbox_mail", "inbox_mail", "link", "draft", "mail_request")
                .filter(table -> Stream.of(token, HexFormat.of().formatHex(token.getBytes()))
                        .anyMatch(needle -> jdbc.sql("select exists (select from " + table
                                        + " dumped where dumped::text like '%' || replace(?, '_', '\\_') || '%')")
                                .param(needle)
                                .query(Boolean.class)
                                .single()))
                .count();
    }
}
