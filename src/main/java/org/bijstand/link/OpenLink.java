package org.bijstand.link;

/**
 * A link that we issued, as its holder presents it.
 *
 * @param subject what it is about, for instance the id of an offer
 * @param state whether it can still be used
 */
public record OpenLink(String subject, LinkState state) {

    public boolean isValid() {
        return state == LinkState.VALID;
    }
}
