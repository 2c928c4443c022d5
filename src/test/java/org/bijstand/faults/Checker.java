package org.bijstand.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what went wrong, in the database and in the mail that arrived. */
final class Checker {

    private final JdbcClient jdbc;
    private final List<Letter> letters;

    Checker(JdbcClient jdbc, List<Letter> letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    Findings check(Desk desk, Outside outside, Mailbox mailbox) {
        return new Findings(
                count("select count(*) from assistance_case"),
                lostCases(desk.acknowledged()) + lostAnswers(outside.acknowledged()) + lostMail(mailbox.delivered()),
                stuck(),
                mailsLost(),
                mailsTwice(),
                overCap(),
                count("""
                        select count(*) from (
                          select assignment_number from offer where state = 'ACCEPTED'
                          group by assignment_number having count(*) > 1) twice
                        """),
                letters.size(),
                letters.size()
                        - (int) letters.stream()
                                .map(Letter::messageId)
                                .distinct()
                                .count());
    }

    /**
     * Visits that were asked about, and offers that ended, too early or long after they were due in Belgium. A coordinator may
     * give an assignment to somebody when its first visit is over; that one is asked about as soon as it is given.
     */
    int offTime() {
        return count("""
                        select count(*) from (
                          select mail.queued_at - greatest(
                                   visit.ends_at at time zone 'Europe/Brussels',
                                   (select max(offer.answered_at) from offer
                                    where offer.assignment_number = visit.assignment_number
                                      and offer.state = 'ACCEPTED')) as late
                          from visit join outbox_mail mail
                            on mail.template = 'report-request' and mail.occasion = visit.id::text
                          union all
                          select mail.queued_at - offer.expires_at
                          from offer join outbox_mail mail
                            on mail.template = 'offer-withdrawn' and mail.occasion = 'offer-' || offer.id
                          where offer.state = 'SILENT') timers
                        where late not between interval '0' and interval '10 minutes'
                        """);
    }

    int timed() {
        return count("select count(*) from outbox_mail where template in ('report-request', 'offer-withdrawn')");
    }

    int timersOverdue(Instant now) {
        return jdbc.sql("select count(*) from act_ru_job where type_ = 'timer' and duedate_ < ?")
                .param(LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int mailsSince(Instant moment) {
        return jdbc.sql("select count(*) from outbox_mail where queued_at >= ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Who got more than one mail about the same assignment, or about the case where no assignment is meant. */
    List<String> toldSeveralTimesSince(Instant moment) {
        return jdbc.sql("""
                        select told.recipient || ', ' || told.about || ': ' || string_agg(told.template, ' ')
                        from (select mail.recipient, mail.template,
                                     coalesce(offer.assignment_number, visit.assignment_number, mail.case_number) as about
                              from outbox_mail mail
                              left join offer on mail.occasion = 'offer-' || offer.id
                              left join visit on mail.template like 'report-%' and mail.occasion = visit.id::text
                              where mail.queued_at >= ?) told
                        group by told.recipient, told.about having count(*) > 1
                        """)
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private int lostCases(Set<String> acknowledged) {
        Set<String> lost = new HashSet<>(acknowledged);
        jdbc.sql("select case_number from assistance_case")
                .query(String.class)
                .list()
                .forEach(lost::remove);
        return lost.size();
    }

    /** Mail that the mailbox had accepted and that belongs to no case: in these streams, only people write. */
    private int lostMail(List<String> delivered) {
        Set<String> lost = new HashSet<>(delivered);
        jdbc.sql("select message_id from inbox_mail where state = 'HANDLED' and case_number is not null")
                .query(String.class)
                .list()
                .forEach(lost::remove);
        return lost.size();
    }

    /** An answer for which somebody was thanked, but which isn't there. */
    private int lostAnswers(Collection<Outside.Acknowledged> answers) {
        return (int) answers.stream().filter(answer -> !isKept(answer)).count();
    }

    private boolean isKept(Outside.Acknowledged answer) {
        byte[] token =
                answer.path().substring(answer.path().lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8);
        return jdbc.sql("""
                        select case link.purpose
                          when 'OFFER' then exists (
                            select from offer where id = link.subject::bigint
                              and state not in ('OPEN', 'SILENT') and answered_at is not null)
                          when 'VISIT_REPORT' then exists (
                            select from visit where id = link.subject::bigint and reported_at is not null)
                          when 'SATISFACTION' then exists (
                            select from satisfaction where case_number = link.subject)
                        end
                        from link where token_hash = sha256(:token)
                        """).param("token", token).query(Boolean.class).single();
    }

    /** Open in our tables, running in the engine, or both; a job without retries, or a visit that nobody followed up. */
    private int stuck() {
        return count("""
                        select count(*) from (
                          select case_number from assistance_case where status = 'OPEN'
                          union select business_key_ from act_ru_execution where business_key_ is not null
                          union select coalesce(process_instance_id_, id_) from act_ru_job
                            where retries_ = 0 or process_instance_id_ is not null
                          union select case_number from mail_request where state = 'OPEN'
                          union select id::text from inbox_mail where state = 'STORED'
                          union select assignment_number from visit where status = 'PLANNED'
                          union select number from assignment where status in ('REQUESTED', 'GRANTED', 'ASSIGNED')) stuck
                        """);
    }

    private int mailsLost() {
        Set<String> accepted = letters.stream()
                .map(letter -> letter.messageId().replaceAll("[<>]|(\\.\\d+)?@.*", ""))
                .collect(Collectors.toSet());
        List<String> said = jdbc.sql("select id::text from outbox_mail where state = 'sent'")
                .query(String.class)
                .list();
        int unseen = (int) said.stream().filter(id -> !accepted.contains(id)).count();
        int unsent = count("select count(*) from outbox_mail where state in ('waiting', 'sending')");
        int forgotten = count("""
                        select count(*) from outbox_mail mail
                        where mail.state in ('failed', 'bounced')
                          and not exists (select from mail_decision decision where decision.mail_id = mail.id)
                        """);
        return unseen + unsent + forgotten;
    }

    private int mailsTwice() {
        Map<String, Set<String>> idsByWords = letters.stream()
                .collect(
                        Collectors.groupingBy(Letter::said, Collectors.mapping(Letter::messageId, Collectors.toSet())));
        return idsByWords.values().stream().mapToInt(ids -> ids.size() - 1).sum();
    }

    /** From the entries, not from the account that is kept of them. */
    private int overCap() {
        return count("""
                        select coalesce(sum(greatest(0, used - allowed)), 0) from (
                          select holder, year,
                                 sum(case kind when 'RESERVED' then quarters when 'RELEASED' then -quarters else 0 end) as used,
                                 120 + coalesce((select sum(quarters) from entitlement_override granted
                                                 where granted.holder = entry.holder and granted.year = entry.year), 0) as allowed
                          from entitlement_entry entry group by holder, year) accounts
                        """);
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
