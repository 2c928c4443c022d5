package org.bijstand.homeassistance.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.CaseSummary;
import org.bijstand.casefile.MailRequest;
import org.bijstand.casefile.MailRequests;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.recognition.Recognised;
import org.bijstand.engine.form.FormOption;
import org.bijstand.homeassistance.MailDecisions;
import org.bijstand.homeassistance.RequestsByMail;
import org.bijstand.mail.inbox.Inbox;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.mail.inbox.InboxKind;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.mail.inbox.MailFile;
import org.springframework.stereotype.Component;

/** What the form of a request by mail shows: every mail as text, and the questions filled in as far as can be told. */
@Component
class MailRequestView {

    private final MailRequests requests;
    private final RequestsByMail byMail;
    private final MailDecisions decisions;
    private final Inbox inbox;
    private final Clock clock;

    MailRequestView(MailRequests requests, RequestsByMail byMail, MailDecisions decisions, Inbox inbox, Clock clock) {
        this.requests = requests;
        this.byMail = byMail;
        this.decisions = decisions;
        this.inbox = inbox;
        this.clock = clock;
    }

    Map<String, Object> of(String caseNumber) {
        MailRequest request = requests.get(caseNumber);
        InboxMail first = inbox.get(request.mailId());
        Recognised recognised = byMail.recognise(first);
        List<FormOption> known = knownCases(request, recognised);
        Map<String, Object> shown = new HashMap<>(RecognisedAnswers.filledIn(first, recognised));
        shown.put("decision", MailRequestForm.Choice.REQUEST);
        shown.put("caseNumber", caseNumber);
        shown.put("mails", mails(request));
        shown.put("recognised", String.join("\n", RecognisedAnswers.inWords(recognised)));
        shown.put("urgency", request.urgency());
        shown.put("knownCases", known);
        shown.put("hasKnownCases", !known.isEmpty());
        return shown;
    }

    /** Those that a person wrote; what a machine answered is on the case's page of mail. */
    private List<ShownMail> mails(MailRequest request) {
        return inbox.ofCase(request.caseNumber()).stream()
                .filter(mail -> mail.id().equals(request.mailId())
                        || mail.kind() != InboxKind.AUTOMATIC && mail.kind() != InboxKind.BOUNCE)
                .map(InboxEntry::id)
                .map(inbox::get)
                .map(this::shown)
                .toList();
    }

    private ShownMail shown(InboxMail mail) {
        return new ShownMail(
                mail.receivedAt().atZone(clock.getZone()).format(CaseView.MOMENT),
                sender(mail),
                mail.subject().isBlank() ? "(geen onderwerp)" : mail.subject(),
                mail.text(),
                !mail.sure(),
                mail.files().stream().map(file -> shown(mail.id(), file)).toList());
    }

    /** Whom it comes from, and where an answer goes if that is somewhere else. */
    private static String sender(InboxMail mail) {
        boolean elsewhere = mail.sender() != null && !mail.sender().equals(mail.from());
        return Stream.of(
                        mail.senderName(),
                        mail.from() == null ? "" : "<" + mail.from().value() + ">",
                        elsewhere ? "(antwoord naar " + mail.sender().value() + ")" : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static ShownFile shown(UUID mailId, MailFile file) {
        return new ShownFile(
                file.name(),
                "%d kB".formatted((file.size() + 1023) / 1024),
                "/post/%s/bijlagen/%d".formatted(mailId, file.position()));
    }

    private List<FormOption> knownCases(MailRequest request, Recognised recognised) {
        String member = recognised.member().map(Member::membershipNumber).orElse(null);
        Stream<FormOption> cases = decisions.openCases(request, member).stream().map(MailRequestView::option);
        Stream<FormOption> mails = decisions.openRequests(request).stream().map(this::option);
        return Stream.concat(cases, mails).toList();
    }

    private static FormOption option(CaseSummary summary) {
        String services = summary.services().stream().map(ServiceKind::label).collect(Collectors.joining(", "));
        String label = "%s, van %s, %s%s"
                .formatted(
                        summary.caseNumber(),
                        summary.receivedOn().format(CaseView.DATE),
                        summary.trigger().label(),
                        services.isEmpty() ? "" : ": " + services);
        return new FormOption(label, summary.caseNumber());
    }

    private FormOption option(MailRequest other) {
        String received = other.receivedAt().atZone(clock.getZone()).format(CaseView.MOMENT);
        return new FormOption(
                other.caseNumber() + ", e-mail van dezelfde afzender van " + received, other.caseNumber());
    }

    /** A mail as text. */
    record ShownMail(
            String received, String sender, String subject, String text, boolean doubtful, List<ShownFile> files) {}

    /** A file and the page's path that it is downloaded from. */
    record ShownFile(String name, String size, String address) {}
}
