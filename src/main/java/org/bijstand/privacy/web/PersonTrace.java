package org.bijstand.privacy.web;

import java.util.Set;
import java.util.stream.Stream;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonRead;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes that the officer was shown a person: in each case that tells of them, or by themselves where none does. */
@Component
class PersonTrace {

    private final ApplicationEventPublisher events;

    PersonTrace(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param where the page, in words */
    void leave(DataSubject person, String where) {
        Stream.of(person.caseNumbers(), person.othersCases(), person.mailedCases())
                .flatMap(Set::stream)
                .forEach(caseNumber -> events.publishEvent(new CaseRead(caseNumber, where)));
        boolean shownInACase =
                person.membershipNumber() == null && !person.othersCases().isEmpty();
        if (person.caseNumbers().isEmpty() && !shownInACase) {
            events.publishEvent(new PersonRead(person.reference(), where));
        }
    }
}
