package org.bijstand.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bijstand.casefile.Language;
import org.bijstand.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox, senders that think it is later than it is, and a mail server of many moods. */
@ApplicationTest
abstract class OutboxScene {

    @Autowired
    protected Outbox outbox;

    @Autowired
    protected OutboxStore store;

    @Autowired
    protected BadAddressStore badAddresses;

    @Autowired
    protected OutboxSender regularSender;

    @Autowired
    protected MimeMail mimeMail;

    @Autowired
    protected MailSettings settings;

    @Autowired
    protected SendingSettings sending;

    @Autowired
    protected PlatformTransactionManager transactions;

    @Autowired
    protected Clock clock;

    @Autowired
    protected JdbcClient jdbc;

    protected final MoodySmtpServer server = new MoodySmtpServer();
    protected final List<Object> events = new ArrayList<>();
    protected final String caseNumber = "TB-" + UUID.randomUUID();
    protected final String lena = "lena." + UUID.randomUUID() + "@testmans.example";
    protected final String otto = "otto." + UUID.randomUUID() + "@testmans.example";

    @BeforeEach
    void leaveNoMailOfOtherTests() {
        for (long before = -1; before != waiting(); regularSender.sendDue()) {
            before = waiting();
        }
        jdbc.sql("update outbox_mail set state = 'sent', sent_at = due_at, lease_until = null, body_sealed = null"
                        + " where state in ('waiting', 'sending')")
                .update();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    protected OutboxSender senderAt(Duration later) {
        return sender(server.client(), new TransactionTemplate(transactions), events::add, Clock.offset(clock, later));
    }

    protected OutboxSender sender(
            JavaMailSender client, TransactionTemplate transaction, ApplicationEventPublisher publisher, Clock time) {
        return new OutboxSender(store, badAddresses, mimeMail, client, settings, sending, transaction, publisher, time);
    }

    protected UUID queue(String occasion, String address) {
        Mail mail = Mail.of("request-received", Language.NL, new MailAddress(address), caseNumber)
                .occasion(occasion);
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.queue(mail));
        return UUID.fromString(column("id", occasion));
    }

    protected String column(String name, String occasion) {
        return jdbc.sql("select " + name + "::text from outbox_mail where case_number = ? and occasion = ?")
                .params(caseNumber, occasion)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private long waiting() {
        return outbox.state().waiting();
    }
}
