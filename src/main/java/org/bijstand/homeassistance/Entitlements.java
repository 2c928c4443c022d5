package org.bijstand.homeassistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.Hours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of what members may have in a calendar year (H5): a grant reserves, a delivery consumes, a cancellation
 * gives back. A visit counts in the year and on the day it begins. Accounts are always locked in the order of their
 * years, so that no two grants wait for each other.
 */
@Component
public class Entitlements {

    private final EntitlementLedger ledger;
    private final EntitlementSettings rules;
    private final CaseFiles cases;
    private final Assignments assignments;

    Entitlements(EntitlementLedger ledger, EntitlementSettings rules, CaseFiles cases, Assignments assignments) {
        this.ledger = ledger;
        this.rules = rules;
        this.cases = cases;
        this.assignments = assignments;
    }

    /** Whose account a case draws on: the member's, or one of its own for a person who is in no register. */
    public static String holderOf(CaseFile file) {
        String membershipNumber = file.member().membershipNumber();
        return membershipNumber == null ? file.caseNumber() : membershipNumber;
    }

    /** @param holder see {@link #holderOf} */
    public EntitlementStatus statusOf(String holder, int year) {
        Account account = ledger.read(holder, year);
        boolean separate = rules.days() == DayRule.SEPARATE_DAYS;
        int days = rules.daysCap() + account.allowed().days();
        return new EntitlementStatus(
                year,
                account.consumed(),
                account.reserved(),
                rules.hours().plus(account.allowed().hours()).minus(account.used()),
                separate ? OptionalInt.of(Math.max(0, days - account.days().size())) : OptionalInt.empty(),
                separate || account.days().isEmpty()
                        ? null
                        : rules.windowEnd(account.days().first())
                                .plusDays(account.allowed().days()));
    }

    /**
     * Reserves all visits of these assignments of one case, or none at all. Those that are reserved already stay so.
     *
     * @throws EntitlementExceeded when they don't all fit, naming those that don't; the transaction can go on
     */
    @Transactional(noRollbackFor = EntitlementExceeded.class)
    public void reserve(CaseFile file, List<Assignment> granted) {
        Collection<Account> accounts = lock(file, granted);
        List<Assignment> missing = missing(accounts, granted);
        Collection<Account> after = accounts;
        List<String> tooMuch = new ArrayList<>();
        for (Assignment assignment : missing) {
            Collection<Account> next = with(after, DayUse.of(assignment));
            if (next.stream().allMatch(account -> account.overrun(rules).isNone())) {
                after = next;
            } else {
                tooMuch.add(assignment.number());
            }
        }
        if (!tooMuch.isEmpty()) {
            throw new EntitlementExceeded(tooMuch);
        }
        accounts.forEach(account -> append(account, missing));
    }

    /**
     * Reserves like {@link #reserve}, and where that passes the cap lets the accounts go as far beyond it as needed.
     *
     * @param decisionId the coordinator's decision that allows it
     * @return how far beyond the cap it went, over all years
     */
    @Transactional
    public Overrun reserveBeyondCap(CaseFile file, List<Assignment> granted, long decisionId) {
        Collection<Account> accounts = lock(file, granted);
        List<Assignment> missing = missing(accounts, granted);
        Overrun total = Overrun.NONE;
        for (Account account : accounts) {
            Overrun overrun = account.with(uses(account, missing)).overrun(rules);
            if (!overrun.isNone()) {
                ledger.allow(account, overrun, decisionId);
                total = total.plus(overrun);
            }
            append(account, missing);
        }
        return total;
    }

    /**
     * Records that help was delivered. What was reserved for that day is used up first.
     *
     * @throws EntitlementExceeded when more was delivered than reserved and the rest passes the cap
     */
    @Transactional
    public void consume(String assignmentNumber, LocalDate day, Hours delivered) {
        if (delivered.equals(Hours.NONE)) {
            return;
        }
        CaseFile file = cases.get(assignments.get(assignmentNumber).caseNumber());
        Account account = ledger.lock(holderOf(file), day.getYear());
        Hours reserved = account.usesOf(assignmentNumber).stream()
                .filter(use -> use.day().equals(day))
                .map(DayUse::reserved)
                .reduce(Hours.NONE, Hours::plus);
        Hours extra = delivered.minus(reserved);
        if (!extra.equals(Hours.NONE)) {
            DayUse more = new DayUse(assignmentNumber, day, extra, Hours.NONE);
            if (!account.with(List.of(more)).overrun(rules).isNone()) {
                throw new EntitlementExceeded(List.of(assignmentNumber));
            }
            ledger.append(account, assignmentNumber, day, EntryKind.RESERVED, extra);
            ledger.settle(account, rules);
        }
        ledger.append(account, assignmentNumber, day, EntryKind.CONSUMED, delivered);
    }

    /** Gives back everything that was reserved for an assignment and not delivered. */
    @Transactional
    public void release(String assignmentNumber) {
        CaseFile file = cases.get(assignments.get(assignmentNumber).caseNumber());
        for (int year : ledger.yearsOf(assignmentNumber)) {
            Account account = ledger.lock(holderOf(file), year);
            account.usesOf(assignmentNumber).stream()
                    .filter(use -> !use.reserved().equals(Hours.NONE))
                    .forEach(use ->
                            ledger.append(account, assignmentNumber, use.day(), EntryKind.RELEASED, use.reserved()));
            ledger.settleRelease(account);
        }
    }

    private List<Account> lock(CaseFile file, List<Assignment> granted) {
        return granted.stream()
                .flatMap(assignment -> assignment.days().stream())
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .map(year -> ledger.lock(holderOf(file), year))
                .toList();
    }

    private static List<Assignment> missing(Collection<Account> accounts, List<Assignment> granted) {
        return granted.stream()
                .filter(assignment -> accounts.stream()
                        .allMatch(account -> account.usesOf(assignment.number()).isEmpty()))
                .toList();
    }

    private static List<Account> with(Collection<Account> accounts, List<DayUse> uses) {
        return accounts.stream()
                .map(account -> account.with(account.ofThisYear(uses)))
                .toList();
    }

    private void append(Account account, List<Assignment> granted) {
        uses(account, granted)
                .forEach(use ->
                        ledger.append(account, use.assignmentNumber(), use.day(), EntryKind.RESERVED, use.reserved()));
        ledger.settle(account, rules);
    }

    private static List<DayUse> uses(Account account, List<Assignment> granted) {
        return granted.stream()
                .flatMap(assignment -> account.ofThisYear(DayUse.of(assignment)).stream())
                .toList();
    }
}
