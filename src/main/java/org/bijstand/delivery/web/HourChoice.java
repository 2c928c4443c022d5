package org.bijstand.delivery.web;

import java.util.List;
import java.util.stream.IntStream;
import org.bijstand.casefile.Hours;

/** An amount of hours that a partner can choose. */
record HourChoice(int quarters, Hours hours) {

    /** Everything shorter than planned, in quarters, the longest first: most visits end just a little earlier. */
    static List<HourChoice> below(Hours planned) {
        return IntStream.iterate(planned.quarters() - 1, quarters -> quarters > 0, quarters -> quarters - 1)
                .mapToObj(quarters -> new HourChoice(quarters, new Hours(quarters)))
                .toList();
    }
}
