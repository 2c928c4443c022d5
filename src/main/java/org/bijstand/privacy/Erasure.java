package org.bijstand.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.PersonalData;
import org.bijstand.privacy.ErasureRegister.Kind;
import org.bijstand.privacy.ErasureRegister.Known;
import org.bijstand.privacy.ErasureRegister.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of the product for good (GDPR, article 17). What keeps running can't lose the person it is for: as
 * long as a case is open, the erasure waits for it.
 */
@Service
public class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final String CONFIRMATION = "Bevestiging";

    private final DataSubjects subjects;
    private final List<PersonalData> features;
    private final ErasureRegister register;
    private final Clock clock;

    Erasure(DataSubjects subjects, List<PersonalData> features, ErasureRegister register, Clock clock) {
        this.subjects = subjects;
        this.features = features;
        this.register = register;
        this.clock = clock;
    }

    /**
     * @param reference of the person, see {@link DataSubject#reference()}
     * @param confirmation the same, typed anew
     * @return how much of each category is gone; empty when it was put off because a case is open
     * @throws InvalidInput when nobody is known by it, or the confirmation differs
     */
    @Transactional
    public Map<String, Integer> erase(String reference, String confirmation, LegalBasis basis, String user) {
        DataSubject person = subjects.byReference(reference)
                .orElseThrow(() -> new InvalidInput("Persoon", "is niet meer gekend. Zoek opnieuw."));
        if (!person.reference().equalsIgnoreCase(confirmation.strip())) {
            throw new InvalidInput(
                    CONFIRMATION,
                    "klopt niet. Typ " + person.reference() + " over om te tonen dat u deze persoon bedoelt.");
        }
        if (basis == LegalBasis.REPEATED) {
            throw new InvalidInput("Grond", "is nog leeg. Kies waarom de persoon gewist wordt.");
        }
        if (!subjects.open(person).isEmpty()) {
            register.order(new Order(person.reference(), basis, user, clock.instant()));
            return Map.of();
        }
        return erase(person, basis, user);
    }

    /** Does what was ordered and can be done by now. @return how many were erased */
    @Transactional
    public int eraseOrdered() {
        int done = 0;
        for (Order order : register.orders()) {
            var person = subjects.byReference(order.reference());
            if (person.isPresent() && !subjects.open(person.get()).isEmpty()) {
                continue;
            }
            person.ifPresent(found -> erase(found, order.basis(), order.by()));
            register.done(order);
            done += person.isPresent() ? 1 : 0;
        }
        return done;
    }

    /** Somebody who had been erased stands in a restored backup again. @return whether that person could be erased by now */
    @Transactional
    public boolean repeat(String reference) {
        var back = subjects.byReference(reference)
                .filter(person -> subjects.open(person).isEmpty());
        back.ifPresent(person -> erase(person, LegalBasis.REPEATED, "system"));
        return back.isPresent();
    }

    /** @return false when no erased member had that number */
    @Transactional
    public boolean lift(String membershipNumber) {
        return register.lift(Kind.MEMBER, membershipNumber, clock.instant());
    }

    private Map<String, Integer> erase(DataSubject person, LegalBasis basis, String user) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        features.forEach(
                feature -> feature.erase(person).forEach((category, rows) -> gone.merge(category, rows, Integer::sum)));
        register.record(clock.instant(), user, basis, gone, known(person));
        LOG.info("A person was erased: {} categories, {} rows", gone.size(), total(gone.values()));
        return gone;
    }

    private static List<Known> known(DataSubject person) {
        List<Known> known = new ArrayList<>();
        if (person.membershipNumber() != null) {
            known.add(new Known(Kind.MEMBER, person.membershipNumber()));
        }
        person.caseNumbers().forEach(caseNumber -> known.add(new Known(Kind.CASE, caseNumber)));
        person.othersCases().forEach(caseNumber -> known.add(new Known(Kind.CASE, DataSubject.REQUESTER + caseNumber)));
        person.addresses().forEach(address -> known.add(new Known(Kind.ADDRESS, address)));
        return known;
    }

    private static int total(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
