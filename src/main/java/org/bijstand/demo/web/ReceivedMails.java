package org.bijstand.demo.web;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** All mail that the demo's server took since its start, in whosever mailbox. */
@Component
@Profile("demo")
class ReceivedMails {

    private final ObjectProvider<GreenMail> server;

    ReceivedMails(ObjectProvider<GreenMail> server) {
        this.server = server;
    }

    /** @throws ResponseStatusException when there is none (404) */
    ReceivedMail mail(String id) {
        return mails().filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Newest first; none when the demo was pointed at another mail server. */
    Stream<ReceivedMail> mails() {
        return server.stream()
                .flatMap(running -> running.getManagers().getImapHostManager().getAllMessages().stream())
                .map(ReceivedMail::of)
                .sorted(Comparator.comparing(ReceivedMail::received).reversed());
    }
}
