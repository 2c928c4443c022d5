package org.bijstand.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoMailTest {

    private final GreenMail server = new DemoMail().demoMailServer();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anAddressWithATokenReachesTheMailboxWithoutIt() {
        send("hulp@bijstand.example");
        send("Hulp+abcdefgh234567xy@bijstand.example");
        send("poets@dienst.example");

        assertThat(in("hulp@bijstand.example")).hasSize(2);
        assertThat(in("poets@dienst.example")).hasSize(1);
    }

    private void send(String to) {
        GreenMailUtil.sendTextEmail(
                to, "lena@testmans.example", "hallo", "dag", server.getSmtp().getServerSetup());
    }

    private List<MimeMessage> in(String mailbox) {
        return server.findReceivedMessages(user -> user.getEmail().equals(mailbox), mail -> true)
                .toList();
    }
}
