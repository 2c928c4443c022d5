package org.bijstand.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.PlannedVisit;

/**
 * One visit of a partner to a member (H8).
 *
 * @param startsAt local time in Belgium
 * @param endsAt local time in Belgium, after the planned hours
 * @param delivered {@code null} until it was reported
 * @param missedReason {@code null} unless nobody was helped
 */
public record Visit(
        long id,
        String assignmentNumber,
        long partnerId,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        Hours planned,
        Hours delivered,
        VisitStatus status,
        MissedReason missedReason) {

    /** Nobody reported yet what became of it. */
    public boolean isOpen() {
        return status == VisitStatus.PLANNED;
    }

    public boolean hasBegun(LocalDateTime now) {
        return !startsAt.isAfter(now);
    }

    /** As it was planned. */
    public PlannedVisit plan() {
        return new PlannedVisit(day(), startsAt.toLocalTime(), planned);
    }

    public LocalDate day() {
        return startsAt.toLocalDate();
    }
}
