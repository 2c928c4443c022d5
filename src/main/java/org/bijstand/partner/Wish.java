package org.bijstand.partner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.Detail;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;

/**
 * What a partner is looked for.
 *
 * @param language in which the member is served
 * @param schoolLanguage in which a child is taught, null for any service but tuition
 * @param days on which somebody comes, from today on
 */
record Wish(
        ServiceKind service,
        String postcode,
        Language language,
        Language schoolLanguage,
        Set<LocalDate> days,
        Urgency urgency) {

    /** A school teaches in the language of its community, whatever the family speaks. */
    private static final Map<String, Language> SCHOOL_LANGUAGES =
            Map.of("FLEMISH", Language.NL, "FRENCH", Language.FR, "GERMAN", Language.DE);

    Wish {
        days = Set.copyOf(days);
    }

    static Wish of(Assignment assignment, CaseFile file, Collection<LocalDate> days) {
        String community = assignment.details().get(Detail.SCHOOL_COMMUNITY);
        return new Wish(
                assignment.service(),
                file.address().postcode(),
                file.language(),
                assignment.service() == ServiceKind.HOME_TUITION && community != null
                        ? SCHOOL_LANGUAGES.get(community)
                        : null,
                Set.copyOf(days),
                file.urgency());
    }
}
