package org.bijstand.partner.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bijstand.casefile.PlannedVisit;
import org.bijstand.casefile.UnknownCase;
import org.bijstand.partner.DeclineReason;
import org.bijstand.partner.ExclusionReason;
import org.bijstand.partner.Offer;
import org.bijstand.partner.OfferDecided;
import org.bijstand.partner.OfferState;
import org.bijstand.partner.OfferStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOfferStore implements OfferStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcOfferStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void lock(String assignmentNumber) {
        jdbc.sql("select number from assignment where number = ? for update")
                .param(assignmentNumber)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownCase(assignmentNumber));
    }

    @Override
    public long add(String assignmentNumber, long partnerId, int round, Instant sentAt, Instant expiresAt) {
        return jdbc.sql("""
                        insert into offer (assignment_number, partner_id, round, state, sent_at, expires_at)
                        values (:assignment, :partner, :round, 'OPEN', :sentAt, :expiresAt)
                        returning id
                        """)
                .param("assignment", assignmentNumber)
                .param("partner", partnerId)
                .param("round", round)
                .param("sentAt", OfferRows.utc(sentAt))
                .param("expiresAt", OfferRows.utc(expiresAt))
                .query(Long.class)
                .single();
    }

    @Override
    public long addAccepted(String assignmentNumber, long partnerId, int round, Instant at) {
        return jdbc.sql("""
                        insert into offer (assignment_number, partner_id, round, state, sent_at, expires_at,
                                           answered_at, by_phone)
                        values (:assignment, :partner, :round, 'ACCEPTED', :at, :at, :at, true)
                        returning id
                        """)
                .param("assignment", assignmentNumber)
                .param("partner", partnerId)
                .param("round", round)
                .param("at", OfferRows.utc(at))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Offer> find(long id) {
        return query("id", id).stream().findFirst();
    }

    @Override
    public List<Offer> ofAssignment(String assignmentNumber) {
        return query("assignment_number", assignmentNumber);
    }

    @Override
    public boolean accept(long id, Instant at) {
        return decided(jdbc.sql("""
                        update offer set state = 'ACCEPTED', answered_at = :at
                        where id = :id and state = 'OPEN' and expires_at > :at
                          and exists (select from assignment a
                                      where a.number = offer.assignment_number and a.status = 'GRANTED')
                        returning id, assignment_number
                        """).param("id", id).param("at", OfferRows.utc(at)));
    }

    @Override
    public boolean acceptProposal(long id) {
        return jdbc.sql("""
                                update offer set state = 'ACCEPTED'
                                where id = :id and state = 'PROPOSED'
                                  and exists (select from assignment a
                                              where a.number = offer.assignment_number and a.status = 'GRANTED')
                                """).param("id", id).update() == 1;
    }

    @Override
    public void answer(long id, OfferState answer, DeclineReason reason, String words, Instant at) {
        decided(jdbc.sql("""
                        update offer set state = :state, reason = :reason, words = :words, answered_at = :at
                        where id = :id
                        returning id, assignment_number
                        """)
                .param("state", answer.name())
                .param("reason", reason == null ? null : reason.name())
                .param("words", words)
                .param("at", OfferRows.utc(at))
                .param("id", id));
    }

    @Override
    public void propose(long id, List<PlannedVisit> visits) {
        for (PlannedVisit visit : visits) {
            jdbc.sql("insert into offer_visit (offer_id, day, starts_at, quarters) values (?, ?, ?, ?)")
                    .params(id, visit.day(), visit.from(), visit.hours().quarters())
                    .update();
        }
    }

    @Override
    public void end(long id, OfferState state) {
        decided(jdbc.sql("update offer set state = ? where id = ? returning id, assignment_number")
                .params(state.name(), id));
    }

    @Override
    public void reminded(long id, Instant at) {
        jdbc.sql("update offer set reminded_at = ? where id = ?")
                .params(OfferRows.utc(at), id)
                .update();
    }

    @Override
    public void exclude(String assignmentNumber, long partnerId, ExclusionReason reason, Instant at) {
        jdbc.sql("""
                        insert into dispatch_exclusion (assignment_number, partner_id, reason, excluded_at)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(assignmentNumber, partnerId, reason.name(), OfferRows.utc(at))
                .update();
    }

    @Override
    public void readmit(String assignmentNumber, Collection<Long> partnerIds) {
        partnerIds.forEach(
                partnerId -> jdbc.sql("delete from dispatch_exclusion where assignment_number = ? and partner_id = ?")
                        .params(assignmentNumber, partnerId)
                        .update());
    }

    /** Tells that the offer can't be answered any more, when there was one to change. */
    private boolean decided(JdbcClient.StatementSpec change) {
        Optional<OfferDecided> decided = change.query(
                        (row, number) -> new OfferDecided(row.getLong("id"), row.getString("assignment_number")))
                .optional();
        decided.ifPresent(events::publishEvent);
        return decided.isPresent();
    }

    private List<Offer> query(String column, Object value) {
        Map<Long, List<PlannedVisit>> proposals = jdbc
                .sql("""
                                select v.* from offer_visit v join offer o on o.id = v.offer_id where o.%s = ?
                                """.formatted(column))
                .param(value)
                .query((row, number) -> Map.entry(row.getLong("offer_id"), OfferRows.visit(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from offer where %s = ? order by id".formatted(column))
                .param(value)
                .query((row, number) -> OfferRows.offer(row, proposals.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }
}
