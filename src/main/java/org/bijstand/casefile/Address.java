package org.bijstand.casefile;

import java.util.regex.Pattern;

/**
 * A Belgian address. Only the shape of the postcode is checked here; whether the place exists is checked where it is
 * entered.
 *
 * @param houseNumber with its box, for instance {@code 12 bus 3}
 * @param postcode four digits
 */
public record Address(String street, String houseNumber, String postcode) {

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}");

    /** @throws InvalidInput when a part is missing, too long or no postcode */
    public Address {
        street = Checks.requiredLine(street, "Straat", Checks.NAME);
        houseNumber = Checks.requiredLine(houseNumber, "Huisnummer", 20);
        postcode = Checks.requiredLine(postcode, "Postcode", 10);
        if (!POSTCODE.matcher(postcode).matches()) {
            throw new InvalidInput("Postcode", "moet uit vier cijfers bestaan, bijvoorbeeld 1080. Kijk hem na.");
        }
    }
}
