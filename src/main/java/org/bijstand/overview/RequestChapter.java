package org.bijstand.overview;

import static org.bijstand.overview.Happening.Topic.REQUEST;

import java.util.stream.Stream;
import org.bijstand.casefile.CaseFile;
import org.bijstand.delivery.Closure;
import org.bijstand.delivery.Satisfaction;
import org.bijstand.delivery.Withdrawal;
import org.bijstand.delivery.Withdrawals;
import org.bijstand.reporting.FactKind;
import org.springframework.stereotype.Component;

/** How the case began and ended. */
@Component
class RequestChapter implements Chapter {

    private final Withdrawals withdrawals;
    private final Closure closure;

    RequestChapter(Withdrawals withdrawals, Closure closure) {
        this.withdrawals = withdrawals;
        this.closure = closure;
    }

    @Override
    public Stream<Happening> of(Dossier dossier) {
        CaseFile file = dossier.file();
        Stream<Happening> begin = Stream.of(Happening.of(file.receivedAt(), REQUEST, "Aanvraag ontvangen")
                .detail(file.story())
                .by("%s (%s)"
                        .formatted(
                                file.requester().name(), file.requester().kind().label())));
        Stream<Happening> satisfaction = dossier.facts(FactKind.SATISFACTION)
                .flatMap(fact -> closure.satisfactionOf(file.caseNumber()).stream()
                        .map(answer -> Happening.of(fact.at(), REQUEST, inWords(answer))
                                .detail(answer.words())
                                .by("het lid")));
        Stream<Happening> end =
                dossier.facts(FactKind.CASE_CLOSED).map(fact -> Happening.of(fact.at(), REQUEST, "Dossier afgesloten"));
        return Stream.of(
                        begin,
                        withdrawals.find(file.caseNumber()).stream().map(this::asked),
                        undone(dossier),
                        satisfaction,
                        end)
                .flatMap(part -> part);
    }

    private Happening asked(Withdrawal withdrawal) {
        return Happening.of(
                        withdrawal.askedAt(),
                        REQUEST,
                        "Intrekking gevraagd: " + withdrawal.reason().label())
                .by(withdrawal.askedBy().label());
    }

    private static Stream<Happening> undone(Dossier dossier) {
        return dossier.facts(FactKind.CASE_WITHDRAWN)
                .map(fact -> Happening.of(fact.at(), REQUEST, "Dossier ingetrokken, alles wat nog liep is afgezegd"));
    }

    private static String inWords(Satisfaction answer) {
        return "Tevredenheid: hulp %d op 5, regeling %d op 5".formatted(answer.help(), answer.arrangement());
    }
}
