package org.bijstand.partner.mail;

import java.util.Set;
import org.bijstand.mail.inbox.InboxMail;
import org.bijstand.partner.Offer;

/** How mail and offers know each other: the occasion of each mail about an offer names it. */
public final class OfferMail {

    static final String OFFER = "offer";
    static final String REMINDER = "offer-reminder";

    private static final Set<String> ASKING = Set.of(OFFER, REMINDER);
    private static final String PREFIX = "offer-";

    private OfferMail() {}

    /** The offer that a partner's mail answers. */
    public static long offerId(InboxMail answer) {
        return offerId(answer.answered().occasion());
    }

    /** Whether the mail says it comes from the address that the offer went to; where an answer is wanted says nothing. */
    public static boolean isFromWhoWasAsked(InboxMail answer) {
        String asked = answer.answered().recipient().value();
        return answer.from() != null && answer.from().value().equalsIgnoreCase(asked);
    }

    static String occasion(Offer offer) {
        return PREFIX + offer.id();
    }

    static long offerId(String occasion) {
        return Long.parseLong(occasion.substring(PREFIX.length()));
    }

    /** Whether the template asks a partner for an answer. */
    static boolean asks(String template) {
        return ASKING.contains(template);
    }
}
