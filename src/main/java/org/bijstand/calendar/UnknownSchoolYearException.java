package org.bijstand.calendar;

import java.time.LocalDate;

/**
 * The school holidays of that day are not known yet: somebody has to look them up. The message is Dutch and may be shown
 * to a case worker.
 */
public class UnknownSchoolYearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSchoolYearException(SchoolCommunity community, LocalDate date) {
        super("De schoolvakanties van de %s op %td/%<tm/%<tY zijn niet bekend. Vraag ze na bij de school."
                .formatted(community.label(), date));
    }
}
