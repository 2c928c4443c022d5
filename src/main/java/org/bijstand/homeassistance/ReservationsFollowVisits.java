package org.bijstand.homeassistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Hours;
import org.bijstand.casefile.VisitsReplanned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reservations of an assignment on the days of its visits, when those move after they were granted. */
@Component
class ReservationsFollowVisits {

    private final EntitlementLedger ledger;
    private final EntitlementSettings rules;
    private final CaseFiles cases;
    private final Assignments assignments;

    ReservationsFollowVisits(
            EntitlementLedger ledger, EntitlementSettings rules, CaseFiles cases, Assignments assignments) {
        this.ledger = ledger;
        this.rules = rules;
        this.cases = cases;
        this.assignments = assignments;
    }

    /** @throws EntitlementExceeded when the new visits pass the cap; the transaction that moves them must not commit */
    @EventListener
    @Transactional
    public void on(VisitsReplanned replanned) {
        SortedSet<Integer> years = new TreeSet<>(ledger.yearsOf(replanned.assignmentNumber()));
        if (years.isEmpty()) {
            return;
        }
        Assignment assignment = assignments.get(replanned.assignmentNumber());
        String holder = Entitlements.holderOf(cases.get(assignment.caseNumber()));
        assignment.days().forEach(day -> years.add(day.getYear()));
        years.forEach(year -> follow(ledger.lock(holder, year), assignment));
    }

    private void follow(Account account, Assignment assignment) {
        String number = assignment.number();
        List<DayUse> planned = outstanding(account, assignment);
        if (!account.withoutReserved(number).with(planned).overrun(rules).isNone()) {
            throw new EntitlementExceeded(List.of(number));
        }
        account.usesOf(number).stream()
                .filter(use -> !use.reserved().equals(Hours.NONE))
                .forEach(use -> ledger.append(account, number, use.day(), EntryKind.RELEASED, use.reserved()));
        planned.forEach(use -> ledger.append(account, number, use.day(), EntryKind.RESERVED, use.reserved()));
        ledger.settle(account, rules);
    }

    /** What the plan asks on top of what was already delivered on the same days. */
    private static List<DayUse> outstanding(Account account, Assignment assignment) {
        Map<LocalDate, Hours> delivered =
                account.usesOf(assignment.number()).stream().collect(Collectors.toMap(DayUse::day, DayUse::consumed));
        return account.ofThisYear(DayUse.of(assignment)).stream()
                .map(use -> use.reserving(use.reserved().minus(delivered.getOrDefault(use.day(), Hours.NONE))))
                .filter(use -> !use.reserved().equals(Hours.NONE))
                .toList();
    }
}
