package org.bijstand.delivery;

import org.bijstand.casefile.Hours;
import org.bijstand.casefile.InvalidInput;

/**
 * What somebody tells about a visit: the hours of help, or why there was none.
 *
 * @param missed {@code null} when help was given
 */
public record VisitReport(Hours delivered, MissedReason missed) {

    public static VisitReport delivered(Hours hours) {
        return new VisitReport(hours, null);
    }

    public static VisitReport missed(MissedReason reason) {
        return new VisitReport(Hours.NONE, reason);
    }

    /** @throws InvalidInput when there are no hours, or more than were planned: only planned hours were granted (H5) */
    VisitStatus statusOf(Visit visit) {
        if (missed != null) {
            return VisitStatus.MISSED;
        }
        if (delivered.equals(Hours.NONE)) {
            throw new InvalidInput("Gepresteerde uren", "is nul. Kies dan dat het bezoek niet is doorgegaan.");
        }
        int difference = delivered.compareTo(visit.planned());
        if (difference > 0) {
            throw new InvalidInput(
                    "Gepresteerde uren",
                    "mag hoogstens %s zijn: meer uren zijn niet toegekend. Vul hoogstens dat aantal in."
                            .formatted(visit.planned()));
        }
        return difference == 0 ? VisitStatus.DELIVERED : VisitStatus.PARTLY;
    }
}
