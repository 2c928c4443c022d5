package org.bijstand.homeassistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.NewCase;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.reporting.Fact;
import org.bijstand.reporting.FactKind;
import org.bijstand.reporting.Facts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for help in (H1). */
@Component
public class Intake {

    private static final String MEMBER_FIELD = "Lidnummer of INSZ";

    private final MemberRegister register;
    private final CaseFiles cases;
    private final Postcodes postcodes;
    private final Facts facts;
    private final Clock clock;

    Intake(MemberRegister register, CaseFiles cases, Postcodes postcodes, Facts facts, Clock clock) {
        this.register = register;
        this.cases = cases;
        this.postcodes = postcodes;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Finds a member by what a caller reads out: the membership number or the INSZ.
     *
     * @throws InvalidInput when there is no such member, or the INSZ has a wrong check
     */
    public Member find(String numberOrInsz) {
        Optional<Member> byNumber = register.byNumber(numberOrInsz);
        if (byNumber.isPresent()) {
            return byNumber.get();
        }
        Optional<Member> byInsz = looksLikeInsz(numberOrInsz)
                ? register.byInsz(Insz.parse(numberOrInsz, Year.now(clock)))
                : Optional.empty();
        return byInsz.orElseThrow(() -> new InvalidInput(
                MEMBER_FIELD, "is niet gevonden. Kijk het nummer na of vul de gegevens van het lid zelf in."));
    }

    /**
     * Opens a case.
     *
     * @return its number
     * @throws InvalidInput when a date can't be right, the postcode doesn't exist or there is no consent
     */
    @Transactional
    public String open(NewCase request) {
        check(request);
        return opened(cases.open(request));
    }

    /**
     * Opens a case under a number that was reserved for it.
     *
     * @param receivedAt when somebody asked for help, which may be a while ago
     * @throws InvalidInput as {@link #open(NewCase)}
     */
    @Transactional
    public void open(String caseNumber, NewCase request, Instant receivedAt) {
        check(request);
        cases.open(caseNumber, request, receivedAt);
        opened(caseNumber);
    }

    private String opened(String caseNumber) {
        CaseFile file = cases.get(caseNumber);
        facts.record(factAbout(FactKind.REQUEST_RECEIVED, caseNumber, file).at(file.receivedAt()));
        return caseNumber;
    }

    private void check(NewCase request) {
        if (!request.consent()) {
            throw new InvalidInput(
                    "Toestemming", "ontbreekt. Zonder toestemming mogen we de gegevens niet gebruiken of doorgeven.");
        }
        postcodes.require(request.address().postcode());
        checkDates(request, LocalDate.now(clock));
    }

    /**
     * Notes which member somebody is who was entered by hand.
     *
     * @throws InvalidInput as {@link #find}
     */
    @Transactional
    public void recognise(String caseNumber, String numberOrInsz) {
        cases.recognise(caseNumber, find(numberOrInsz).membershipNumber());
    }

    static Fact factAbout(FactKind kind, String reference, CaseFile file) {
        return Fact.of(kind, reference, file.caseNumber(), file.address().postcode(), file.language());
    }

    private static boolean looksLikeInsz(String text) {
        return text.chars().filter(Character::isDigit).count() == 11;
    }

    private static void checkDates(NewCase request, LocalDate today) {
        String when = "Wanneer gebeurde het";
        if (request.triggerDate().isAfter(today) && request.trigger() != TriggerKind.PLANNED_ADMISSION) {
            throw new InvalidInput(when, "ligt in de toekomst. Kijk de datum na.");
        }
        if (request.triggerDate().isBefore(today.minusYears(1))
                || request.triggerDate().isAfter(today.plusYears(1))) {
            throw new InvalidInput(when, "ligt meer dan een jaar van vandaag. Kijk het jaar na.");
        }
        LocalDate discharge = request.expectedDischarge();
        if (discharge != null && discharge.isBefore(request.triggerDate())) {
            throw new InvalidInput("Verwacht thuis op", "ligt vóór de gebeurtenis. Kijk beide datums na.");
        }
        if (discharge != null && discharge.isAfter(today.plusYears(1))) {
            throw new InvalidInput("Verwacht thuis op", "ligt meer dan een jaar van vandaag. Kijk het jaar na.");
        }
    }
}
