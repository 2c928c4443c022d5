package org.bijstand.reporting;

import java.time.Instant;
import org.bijstand.casefile.ServiceKind;

/**
 * A fact as the page of its case reads it back, see {@link Fact}.
 *
 * @param service null when it is about the whole case
 * @param partnerId null when it is about none
 * @param reason a code, or null
 * @param quantity in the unit that the kind names, or null
 */
public record CaseFact(
        FactKind kind,
        String reference,
        Instant at,
        ServiceKind service,
        Long partnerId,
        String reason,
        Integer quantity) {}
