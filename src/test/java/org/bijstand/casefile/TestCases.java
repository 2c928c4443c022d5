package org.bijstand.casefile;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Fictitious people and requests, clearly so; each test changes what it is about. */
public final class TestCases {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private TestCases() {}

    /** A membership number that no other test uses. */
    public static String newMembershipNumber() {
        return "T-%06d".formatted(SERIAL.incrementAndGet());
    }

    public static Person lena(String membershipNumber) {
        return new Person(
                membershipNumber,
                "Lena",
                "Testmans",
                LocalDate.of(1950, 3, 14),
                "0470 00 00 11",
                "lena.testmans@leden.example");
    }

    /** Lena as the register knows her. */
    public static Member member(String membershipNumber, LocalDate contributionsPaidUntil) {
        Person lena = lena(membershipNumber);
        return new Member(
                membershipNumber,
                lena.firstName(),
                lena.lastName(),
                lena.birthDate(),
                null,
                Language.NL,
                brussels(),
                lena.phone(),
                lena.email(),
                contributionsPaidUntil);
    }

    public static Requester daughter() {
        return new Requester(RequesterKind.RELATIVE, "Mira Testmans", "0470 00 00 12", "mira.testmans@leden.example");
    }

    public static Address brussels() {
        return new Address("Voorbeeldstraat", "12 bus 3", "1030");
    }

    /** Lena's hip fracture of 1 October 2026, reported by her daughter. */
    public static NewCase hospitalAdmission(Person member) {
        return new NewCase(
                daughter(),
                member,
                Language.NL,
                brussels(),
                TriggerKind.UNPLANNED_ADMISSION,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 8),
                "Gevallen op de trap.",
                true,
                Urgency.NORMAL);
    }
}
