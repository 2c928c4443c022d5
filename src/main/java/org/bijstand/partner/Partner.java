package org.bijstand.partner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;

/**
 * Somebody who carries out assignments under contract (H6).
 *
 * @param id ours
 * @param contractNumber the organisation's own, by which an import knows the partner again
 * @param correspondence language of its mails and pages
 * @param languages that its people speak with members
 * @param specifications per contracted service the key points of its specification, in the language of correspondence
 * @param areas the postcodes that it serves
 * @param capacity how many assignments it has at most at the same time
 * @param contractUntil last day of the contract, null without an end
 * @param paused whether it asked not to be offered anything for now
 */
public record Partner(
        long id,
        String contractNumber,
        String name,
        PartnerKind kind,
        String email,
        String phone,
        Language correspondence,
        Set<Language> languages,
        Map<ServiceKind, String> specifications,
        List<PostcodeArea> areas,
        int capacity,
        LocalDate contractFrom,
        LocalDate contractUntil,
        boolean paused) {

    public Partner {
        languages = Set.copyOf(languages);
        specifications = Map.copyOf(specifications);
        areas = areas.stream().distinct().sorted().toList();
    }

    /** The same partner as it is known to us. */
    public Partner withId(long known) {
        return new Partner(
                known,
                contractNumber,
                name,
                kind,
                email,
                phone,
                correspondence,
                languages,
                specifications,
                areas,
                capacity,
                contractFrom,
                contractUntil,
                paused);
    }

    public boolean does(ServiceKind service) {
        return specifications.containsKey(service);
    }

    /** What the specification of a service comes down to, point by point; empty when it isn't contracted. */
    public List<String> keyPoints(ServiceKind service) {
        return specifications.getOrDefault(service, "").lines().toList();
    }

    /** The width of the narrowest of its areas that holds the postcode; empty when none does. */
    public OptionalInt coverageOf(String postcode) {
        return areas.stream()
                .filter(area -> area.contains(postcode))
                .mapToInt(PostcodeArea::width)
                .min();
    }

    public boolean isContractedOnAll(Collection<LocalDate> days) {
        return days.stream().allMatch(this::isContractedOn);
    }

    private boolean isContractedOn(LocalDate day) {
        return !day.isBefore(contractFrom) && (contractUntil == null || !day.isAfter(contractUntil));
    }

    /** Only the number: a carer is a person, and no log shows who. */
    @Override
    public String toString() {
        return "Partner[" + id + "]";
    }
}
