package org.bijstand.privacy;

import java.time.Period;
import java.util.Objects;
import org.bijstand.casefile.Retained;

/**
 * How long one service line keeps what ({@code bijstand.retention.<line>.*}, as ISO periods such as {@code P5Y}).
 *
 * @param caseFile after the case was closed; everything about the case goes with it
 * @param mail after the case was closed
 * @param attachments after the case was closed; the words of the mail stay
 * @param readLog after somebody read
 * @param quarantine after the mail came, of what never became a case
 * @param member after the last import that named the member, when no case does any more
 */
record RetentionTerms(
        Period caseFile, Period mail, Period attachments, Period readLog, Period quarantine, Period member) {

    RetentionTerms {
        Objects.requireNonNull(caseFile, "case-file");
        Objects.requireNonNull(mail, "mail");
        Objects.requireNonNull(attachments, "attachments");
        Objects.requireNonNull(readLog, "read-log");
        Objects.requireNonNull(quarantine, "quarantine");
        Objects.requireNonNull(member, "member");
        if (days(mail) > days(caseFile) || days(attachments) > days(mail)) {
            throw new IllegalArgumentException(
                    "attachments can't be kept longer than mail, nor mail longer than the case file");
        }
        for (Period term : new Period[] {caseFile, mail, attachments, readLog, quarantine, member}) {
            if (days(term) < 1) {
                throw new IllegalArgumentException("a term is at least one day");
            }
        }
    }

    Period of(Retained.Kind kind) {
        return switch (kind) {
            case MAIL -> mail;
            case ATTACHMENTS -> attachments;
            case QUARANTINE -> quarantine;
            case READ_LOG -> readLog;
            case MEMBER -> member;
            case LEFTOVER -> Period.ofMonths(1);
        };
    }

    private static long days(Period term) {
        return term.toTotalMonths() * 30 + term.getDays();
    }
}
