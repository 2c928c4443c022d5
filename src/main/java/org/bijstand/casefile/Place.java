package org.bijstand.casefile;

import java.util.Optional;
import java.util.Set;

/**
 * A postcode with the municipality that it lies in.
 *
 * @param postcode four digits
 * @param municipalityDe the municipality's German name where German is an official language or one of the facilities
 * @param province the province's name in Dutch; Brussels, which has none, gives the name of its region
 * @param languages the official languages
 * @param facilities the languages in which the inhabitants may ask to be served besides. That somebody lives there does
 *     not tell which language they asked for: that is recorded with the person.
 */
public record Place(
        String postcode,
        String municipalityNl,
        String municipalityFr,
        Optional<String> municipalityDe,
        Region region,
        String province,
        Set<Language> languages,
        Set<Language> facilities) {

    public Place {
        languages = Set.copyOf(languages);
        facilities = Set.copyOf(facilities);
    }

    /** The municipality's name for a reader of the given language. */
    public String municipality(Language language) {
        return switch (language) {
            case NL -> municipalityNl;
            case FR -> municipalityFr;
            case DE -> municipalityDe.orElse(region == Region.FLANDERS ? municipalityNl : municipalityFr);
        };
    }
}
