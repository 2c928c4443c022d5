package org.bijstand.engine.card.web;

import java.util.List;
import org.bijstand.casefile.Urgency;

/**
 * What a card of Tasklist shows, in the reader's language.
 *
 * @param services their names; none before the need is assessed
 * @param municipality empty when the postcode is no place's any more
 */
record TaskCard(
        String taskId,
        String caseNumber,
        Urgency urgency,
        String urgencyLabel,
        List<String> services,
        String municipality) {}
