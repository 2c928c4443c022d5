package org.bijstand.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.AssignmentStatus;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.NewAssignment;
import org.bijstand.casefile.NewCase;
import org.bijstand.casefile.Person;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.Requester;
import org.bijstand.casefile.RequesterKind;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.TestCases;
import org.bijstand.casefile.TriggerKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.homeassistance.Entitlements;
import org.bijstand.partner.OfferStore;
import org.bijstand.partner.Partner;
import org.bijstand.partner.PartnerContracts;
import org.bijstand.partner.PartnerRegister;
import org.bijstand.partner.TestPartners;
import org.springframework.context.ApplicationContext;

/** A case of somebody who gets help with the housework, up to what a test wants; with people of its own. */
public final class DeliveryCase {

    public static final LocalTime NINE = LocalTime.of(9, 0);

    private final ApplicationContext beans;
    private final String serial = UUID.randomUUID().toString();
    private final String membershipNumber = TestCases.newMembershipNumber();
    private String caseNumber;

    private DeliveryCase(ApplicationContext beans) {
        this.beans = beans;
    }

    /** A call was taken; nothing was decided yet. */
    public static DeliveryCase opened(ApplicationContext beans) {
        DeliveryCase opened = new DeliveryCase(beans);
        opened.open(Language.NL);
        return opened;
    }

    /** The service was granted and its hours are reserved; nobody was asked yet. */
    public static DeliveryCase granted(ApplicationContext beans, Language language, PlannedVisit... visits) {
        DeliveryCase granted = new DeliveryCase(beans);
        granted.open(language);
        granted.grant(Arrays.asList(visits));
        return granted;
    }

    public static DeliveryCase granted(ApplicationContext beans, PlannedVisit... visits) {
        return granted(beans, Language.NL, visits);
    }

    /** A visit of three hours at nine, so many days after the clock's today. */
    public static PlannedVisit visit(ApplicationContext beans, int daysAhead) {
        LocalDate today = LocalDate.now(beans.getBean(Clock.class));
        return new PlannedVisit(today.plusDays(daysAhead), NINE, Hours.of(3));
    }

    private void open(Language language) {
        Clock clock = beans.getBean(Clock.class);
        LocalDate today = LocalDate.now(clock);
        Person member = new Person(
                membershipNumber, "Lena", "Testmans", LocalDate.of(1950, 3, 14), "0470 00 00 11", memberEmail());
        Requester daughter = new Requester(RequesterKind.RELATIVE, "Mira Testmans", "0470 00 00 12", requesterEmail());
        caseNumber = beans.getBean(CaseFiles.class)
                .open(new NewCase(
                        daughter,
                        member,
                        language,
                        TestCases.brussels(),
                        TriggerKind.UNPLANNED_ADMISSION,
                        today,
                        today,
                        "Gevallen op de trap.",
                        true,
                        Urgency.NORMAL));
    }

    private void grant(List<PlannedVisit> visits) {
        Assignments assignments = beans.getBean(Assignments.class);
        assignments.request(caseNumber, List.of(new NewAssignment(ServiceKind.HOUSEWORK, visits, Map.of())));
        assignments.changeStatus(number(), AssignmentStatus.GRANTED);
        beans.getBean(Entitlements.class)
                .reserve(beans.getBean(CaseFiles.class).get(caseNumber), List.of(assignment()));
    }

    /** A partner who corresponds in the case's language accepted by phone; nobody else's search finds it. */
    public Partner acceptedByPartner() {
        Language language = beans.getBean(CaseFiles.class).get(caseNumber).language();
        Partner partner = partner(
                beans, TestPartners.partner().writes(language).speaks(language).paused());
        beans.getBean(OfferStore.class)
                .addAccepted(
                        number(), partner.id(), 1, beans.getBean(Clock.class).instant());
        beans.getBean(Assignments.class).changeStatus(number(), AssignmentStatus.ASSIGNED);
        return partner;
    }

    /** Puts a partner under contract. */
    public static Partner partner(ApplicationContext beans, TestPartners described) {
        Partner contracted = described.build();
        beans.getBean(PartnerContracts.class).save(contracted);
        return beans.getBean(PartnerRegister.class).all().stream()
                .filter(partner -> partner.contractNumber().equals(contracted.contractNumber()))
                .findFirst()
                .orElseThrow();
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** The number of its one assignment. */
    public String number() {
        return caseNumber + "-1";
    }

    public Assignment assignment() {
        return beans.getBean(Assignments.class).get(number());
    }

    public List<Visit> visits() {
        return beans.getBean(VisitRegister.class).ofAssignment(number());
    }

    public String membershipNumber() {
        return membershipNumber;
    }

    public String memberEmail() {
        return "lena-" + serial + "@leden.example";
    }

    public String requesterEmail() {
        return "mira-" + serial + "@leden.example";
    }
}
