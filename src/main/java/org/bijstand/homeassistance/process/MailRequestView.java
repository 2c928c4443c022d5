package org.bijstand.homeassistance.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.CaseRead;
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
import org.bijstand.mail.inbox.InboxMail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the form of a request by mail shows: the mail, and the questions filled in as far as can be told. */
@Component
class MailRequestView {

    private final MailRequests requests;
    private final RequestsByMail byMail;
    private final MailDecisions decisions;
    private final ShownMails mails;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailRequestView(
            MailRequests requests,
            RequestsByMail byMail,
            MailDecisions decisions,
            ShownMails mails,
            Inbox inbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.byMail = byMail;
        this.decisions = decisions;
        this.mails = mails;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    Map<String, Object> of(String caseNumber) {
        MailRequest request = requests.get(caseNumber);
        Optional<InboxMail> first = inbox.readable(request.mailId());
        Optional<Recognised> recognised = first.map(byMail::recognise);
        Map<String, Object> shown = new HashMap<>();
        recognised.map(found -> RecognisedAnswers.filledIn(first.get(), found)).ifPresent(shown::putAll);
        shown.put("decision", MailRequestForm.Choice.REQUEST);
        shown.put("caseNumber", caseNumber);
        shown.put("urgency", request.urgency());
        shown.put(
                "recognised",
                recognised
                        .map(found -> String.join("\n", RecognisedAnswers.inWords(found)))
                        .orElse("De e-mail kan niet gelezen worden."));
        addMails(mails.of(request), shown);
        addKnownCases(knownCases(request, recognised.flatMap(Recognised::member)), shown);
        return shown;
    }

    private static void addMails(ShownMails.Shown mails, Map<String, Object> shown) {
        shown.put("mails", mails.mails());
        shown.put("hasOlderMails", mails.hasOlder());
        shown.put("mailPage", mails.page());
    }

    private static void addKnownCases(List<KnownCase> known, Map<String, Object> shown) {
        shown.put("knownCases", known.stream().map(KnownCase::option).toList());
        shown.put("hasKnownCases", !known.isEmpty());
        shown.put("knownCasesInWords", known.stream().map(KnownCase::inWords).collect(Collectors.joining(" of ")));
    }

    private List<KnownCase> knownCases(MailRequest request, Optional<Member> member) {
        Stream<KnownCase> cases =
                decisions
                        .openCases(request, member.map(Member::membershipNumber).orElse(null))
                        .stream()
                        .map(MailRequestView::known);
        Stream<KnownCase> others = decisions.openRequests(request).stream().map(this::known);
        List<KnownCase> known = Stream.concat(cases, others).toList();
        known.forEach(one -> events.publishEvent(new CaseRead(one.caseNumber, "mogelijk dossier bij een e-mail")));
        return known;
    }

    private static KnownCase known(CaseSummary summary) {
        String services = summary.services().stream().map(ServiceKind::label).collect(Collectors.joining(", "));
        String about = "van %s, %s%s"
                .formatted(
                        summary.receivedOn().format(CaseView.DATE),
                        summary.trigger().label(),
                        services.isEmpty() ? "" : ": " + services);
        return new KnownCase(summary.caseNumber(), about);
    }

    private KnownCase known(MailRequest other) {
        String received = other.receivedAt().atZone(clock.getZone()).format(CaseView.MOMENT);
        return new KnownCase(other.caseNumber(), "e-mail van dezelfde afzender van " + received);
    }

    /** An open case, or another request, that the mail may belong to. */
    private record KnownCase(String caseNumber, String about) {

        FormOption option() {
            return new FormOption(caseNumber + ", " + about, caseNumber);
        }

        String inWords() {
            return "%s (%s)".formatted(caseNumber, about);
        }
    }
}
