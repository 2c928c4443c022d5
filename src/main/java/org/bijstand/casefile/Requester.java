package org.bijstand.casefile;

/**
 * Who asked for help and how to reach them.
 *
 * @param phone may be null when there is an e-mail address
 * @param email may be null when there is a phone number
 */
public record Requester(RequesterKind kind, String name, String phone, String email) {

    /** @throws InvalidInput when the name is missing, or there is no usable way to reach the person */
    public Requester {
        name = Checks.requiredLine(name, "Naam van de aanvrager", Checks.NAME);
        phone = Checks.phone(phone, "Telefoon van de aanvrager");
        email = Checks.email(email, "E-mail van de aanvrager");
        if (phone == null && email == null) {
            throw new InvalidInput(
                    "Telefoon van de aanvrager", "is nog leeg. Vul een telefoonnummer of een e-mailadres in.");
        }
    }
}
