package org.bijstand.homeassistance.process;

import java.time.Clock;
import java.time.LocalDate;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Checks;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.NewCase;
import org.bijstand.casefile.Person;
import org.bijstand.casefile.Requester;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.homeassistance.Intake;
import org.springframework.stereotype.Component;

/** Makes a request of the questions that stand on each form that takes one in, whether somebody calls or writes. */
@Component
class RequestAnswers {

    private final Intake intake;
    private final Clock clock;

    RequestAnswers(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    NewCase read(FormAnswers answers) {
        return answers.flag("byHand") ? aboutSomebodyNew(answers) : aboutAMember(answers);
    }

    private NewCase aboutAMember(FormAnswers answers) {
        Member member = intake.find(answers.text("memberNumber"));
        return request(
                answers,
                member.person(),
                answers.optionalChoice("language", Language.class).orElse(member.language()),
                answers.flag("otherAddress") ? address(answers) : member.address());
    }

    private NewCase aboutSomebodyNew(FormAnswers answers) {
        Person person = new Person(
                null,
                answers.text("firstName"),
                answers.text("lastName"),
                Checks.birthDate(answers.date("birthDate"), answers.label("birthDate"), LocalDate.now(clock)),
                answers.optionalText("memberPhone").orElse(null),
                answers.optionalText("memberEmail").orElse(null));
        return request(answers, person, answers.choice("language", Language.class), address(answers));
    }

    private static NewCase request(FormAnswers answers, Person person, Language language, Address address) {
        return new NewCase(
                requester(answers, person),
                person,
                language,
                address,
                answers.choice("trigger", TriggerKind.class),
                answers.date("triggerDate"),
                answers.optionalDate("expectedDischarge").orElse(null),
                answers.optionalText("story").orElse(null),
                answers.flag("consent"),
                answers.choice("urgency", Urgency.class));
    }

    /** Members who call for themselves need not say again what is known of them. */
    private static Requester requester(FormAnswers answers, Person person) {
        RequesterKind kind = answers.choice("requesterKind", RequesterKind.class);
        boolean self = kind == RequesterKind.MEMBER;
        return new Requester(
                kind,
                self ? person.name() : answers.text("requesterName"),
                answers.optionalText("requesterPhone").orElse(self ? person.phone() : null),
                answers.optionalText("requesterEmail").orElse(self ? person.email() : null));
    }

    private static Address address(FormAnswers answers) {
        return new Address(answers.text("street"), answers.text("houseNumber"), answers.text("postcode"));
    }
}
