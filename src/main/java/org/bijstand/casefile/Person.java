package org.bijstand.casefile;

import java.time.LocalDate;

/**
 * The person who needs help, as known when the case was opened: later changes in the register leave the case as it was.
 *
 * @param membershipNumber null when the person was entered by hand and not found in the register
 * @param phone may be null when only the requester can be reached
 * @param email may be null
 */
public record Person(
        String membershipNumber, String firstName, String lastName, LocalDate birthDate, String phone, String email) {

    /** @throws InvalidInput when a name is missing or too long, or a phone number or e-mail address is none */
    public Person {
        membershipNumber = Checks.optionalLine(membershipNumber, "Lidnummer", 20);
        firstName = Checks.requiredLine(firstName, "Voornaam", Checks.NAME);
        lastName = Checks.requiredLine(lastName, "Naam", Checks.NAME);
        if (birthDate == null) {
            throw new InvalidInput("Geboortedatum", "is nog leeg. Vul de datum in.");
        }
        phone = Checks.phone(phone, "Telefoon");
        email = Checks.email(email, "E-mail");
    }

    public String name() {
        return firstName + " " + lastName;
    }

    /** Without anything personal, so that a log never shows it. */
    @Override
    public String toString() {
        return "a person";
    }
}
