package org.bijstand.partner.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;

/**
 * A visit as the partner fills in another proposal for it.
 *
 * @param from what stands in the field, as typed
 * @param quarters what is chosen; 0 for none
 * @param choices the longest first
 */
record VisitRow(int index, LocalDate day, String from, int quarters, List<Hours> choices) {

    static List<VisitRow> of(List<PlannedVisit> visits, AnswerForm form) {
        return IntStream.range(0, visits.size())
                .mapToObj(index -> of(index, visits.get(index), form))
                .toList();
    }

    private static VisitRow of(int index, PlannedVisit visit, AnswerForm form) {
        int granted = visit.hours().quarters();
        return new VisitRow(
                index,
                visit.day(),
                form.from(index).orElse(visit.from().toString()),
                form.quarters(index).orElse(granted),
                IntStream.iterate(granted, quarters -> quarters > 0, quarters -> quarters - 1)
                        .mapToObj(Hours::new)
                        .toList());
    }
}
