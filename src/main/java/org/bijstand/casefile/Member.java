package org.bijstand.casefile;

import java.time.LocalDate;

/**
 * A member as the organisation's own administration knows them.
 *
 * @param insz eleven digits, or null
 * @param contributionsPaidUntil last day that the supplementary contributions cover (H4), null when never paid
 */
public record Member(
        String membershipNumber,
        String firstName,
        String lastName,
        LocalDate birthDate,
        String insz,
        Language language,
        Address address,
        String phone,
        String email,
        LocalDate contributionsPaidUntil) {

    /** @throws InvalidInput when a part is missing, too long or malformed */
    public Member {
        membershipNumber = Checks.requiredLine(membershipNumber, "Lidnummer", 20);
        firstName = Checks.requiredLine(firstName, "Voornaam", Checks.NAME);
        lastName = Checks.requiredLine(lastName, "Naam", Checks.NAME);
        if (birthDate == null) {
            throw new InvalidInput("Geboortedatum", "is nog leeg. Vul de datum in.");
        }
        phone = Checks.phone(phone, "Telefoon");
        email = Checks.email(email, "E-mail");
    }

    /** Whether the supplementary contributions cover the given day (H4). */
    public boolean inOrderOn(LocalDate day) {
        return contributionsPaidUntil != null && !contributionsPaidUntil.isBefore(day);
    }

    public Person person() {
        return new Person(membershipNumber, firstName, lastName, birthDate, phone, email);
    }

    /** Without anything personal, so that a log never shows it. */
    @Override
    public String toString() {
        return "a member";
    }
}
