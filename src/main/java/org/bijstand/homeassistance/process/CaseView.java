package org.bijstand.homeassistance.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseRead;
import org.bijstand.casefile.CaseSummary;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.Person;
import org.bijstand.casefile.Place;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.Requester;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.homeassistance.EntitlementSettings;
import org.bijstand.homeassistance.Entitlements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every form of a case shows of it, in Dutch. Read-only, so that names and stories stay text and nothing else. */
@Component
class CaseView {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");

    private final CaseFiles cases;
    private final MemberRegister register;
    private final Postcodes postcodes;
    private final Entitlements entitlements;
    private final EntitlementSettings rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseView(
            CaseFiles cases,
            MemberRegister register,
            Postcodes postcodes,
            Entitlements entitlements,
            EntitlementSettings rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.register = register;
        this.postcodes = postcodes;
        this.entitlements = entitlements;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    Map<String, Object> of(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        String holder = Entitlements.holderOf(file);
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", file.caseNumber());
        shown.put(
                "received",
                ZonedDateTime.ofInstant(file.receivedAt(), clock.getZone()).format(MOMENT));
        shown.put("caller", caller(file.requester()));
        shown.put("member", member(file));
        shown.put("address", address(file));
        shown.put("event", event(file));
        shown.put("story", file.story());
        shown.put("membership", membership(file));
        shown.put("entitlement", entitlements.statusOf(holder, today.getYear()).inWords());
        if (today.getMonth().compareTo(Month.NOVEMBER) >= 0) {
            shown.put(
                    "entitlementNextYear",
                    entitlements.statusOf(holder, today.getYear() + 1).inWords());
        }
        shown.put("entitlementRule", rules.inWords());
        List<EarlierCase> earlier = earlier(file);
        shown.put("hasEarlierCases", !earlier.isEmpty());
        shown.put("earlierCases", earlier);
        return shown;
    }

    private static String caller(Requester requester) {
        return joined(
                "%s (%s)".formatted(requester.name(), requester.kind().label()), requester.phone(), requester.email());
    }

    private static String member(CaseFile file) {
        Person member = file.member();
        return joined(
                member.name(),
                "geboren op " + member.birthDate().format(DATE),
                "spreekt " + file.language().label(),
                member.phone());
    }

    private String address(CaseFile file) {
        String municipality = postcodes
                .find(file.address().postcode())
                .map(Place::municipalityNl)
                .orElse("");
        return "%s %s, %s %s"
                .formatted(
                        file.address().street(),
                        file.address().houseNumber(),
                        file.address().postcode(),
                        municipality)
                .strip();
    }

    private static String event(CaseFile file) {
        return joined(
                "%s op %s".formatted(file.trigger().label(), file.triggerDate().format(DATE)),
                file.expectedDischarge() == null
                        ? null
                        : "verwacht thuis op " + file.expectedDischarge().format(DATE));
    }

    private String membership(CaseFile file) {
        String number = file.member().membershipNumber();
        if (number == null) {
            return "niet in het ledenbestand";
        }
        LocalDate requested = LocalDate.ofInstant(file.receivedAt(), clock.getZone());
        return register.byNumber(number)
                .map(member -> "%s: lid %s, %s"
                        .formatted(
                                member.inOrderOn(requested) ? "in orde" : "niet in orde",
                                member.membershipNumber(),
                                member.contributionsPaidUntil() == null
                                        ? "nooit betaald"
                                        : "betaald tot en met "
                                                + member.contributionsPaidUntil()
                                                        .format(DATE)))
                .orElse("niet meer in het ledenbestand");
    }

    private List<EarlierCase> earlier(CaseFile file) {
        String number = file.member().membershipNumber();
        if (number == null) {
            return List.of();
        }
        List<CaseSummary> earlier = cases.earlierCasesOf(number, file.caseNumber()).stream()
                .filter(one -> ServiceLine.of(one.caseNumber()).equals(ServiceLine.of(file.caseNumber())))
                .toList();
        earlier.forEach(one -> events.publishEvent(new CaseRead(one.caseNumber(), "vroeger dossier bij een taak")));
        return earlier.stream().map(CaseView::row).toList();
    }

    private static EarlierCase row(CaseSummary summary) {
        return new EarlierCase(
                summary.caseNumber(),
                summary.receivedOn().format(DATE),
                summary.trigger().label(),
                summary.services().stream().map(ServiceKind::label).collect(Collectors.joining(", ")),
                summary.status().label());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** A row of the table. */
    record EarlierCase(String number, String date, String event, String services, String status) {}
}
