package org.bijstand.casefile;

import java.time.LocalDate;

/**
 * What is known when a request comes in.
 *
 * @param language in which the member is served
 * @param address where help is needed
 * @param triggerDate when it happened
 * @param expectedDischarge when the member comes home, null when not in hospital or not yet known
 * @param story what happened, in the case worker's words
 * @param consent whether the person agreed that the data is used and passed on to a partner
 */
public record NewCase(
        Requester requester,
        Person member,
        Language language,
        Address address,
        TriggerKind trigger,
        LocalDate triggerDate,
        LocalDate expectedDischarge,
        String story,
        boolean consent,
        Urgency urgency) {

    /** @throws InvalidInput when the story is too long */
    public NewCase {
        story = Checks.optional(story, "Wat is er gebeurd", Checks.STORY);
    }
}
