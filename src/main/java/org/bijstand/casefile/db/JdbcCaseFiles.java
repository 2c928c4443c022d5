package org.bijstand.casefile.db;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.CaseSummary;
import org.bijstand.casefile.NewCase;
import org.bijstand.casefile.ServiceLine;
import org.bijstand.casefile.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseFiles implements CaseFiles {

    private static final String SUMMARY = """
            select c.case_number, c.received_at, c.trigger_kind, c.status,
                array(select a.service from assignment a where a.case_number = c.case_number) as services
            from assistance_case c
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCaseFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String open(NewCase request) {
        String caseNumber = reserveNumber();
        Instant now = clock.instant();
        store(caseNumber, request, now, now);
        return caseNumber;
    }

    @Override
    public String reserveNumber() {
        long serial =
                jdbc.sql("select nextval('case_number')").query(Long.class).single();
        return "%s-%d-%06d"
                .formatted(
                        ServiceLine.HOME_ASSISTANCE.casePrefix(),
                        LocalDate.now(clock).getYear(),
                        serial);
    }

    @Override
    public void open(String caseNumber, NewCase request, Instant receivedAt) {
        store(caseNumber, request, receivedAt, clock.instant());
    }

    private void store(String caseNumber, NewCase request, Instant receivedAt, Instant noted) {
        jdbc.sql("""
                        insert into assistance_case (case_number, received_at, requester_kind, requester_name,
                            requester_phone, requester_email, membership_number, first_name, last_name, birth_date,
                            phone, email, language, street, house_number, postcode, trigger_kind, trigger_date,
                            expected_discharge, story, consent_at, urgency, status)
                        values (:caseNumber, :receivedAt, :requesterKind, :requesterName,
                            :requesterPhone, :requesterEmail, :membershipNumber, :firstName, :lastName, :birthDate,
                            :phone, :email, :language, :street, :houseNumber, :postcode, :trigger, :triggerDate,
                            :expectedDischarge, :story, :consentAt, :urgency, 'OPEN')
                        """)
                .param("caseNumber", caseNumber)
                .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                .param("requesterKind", request.requester().kind().name())
                .param("requesterName", request.requester().name())
                .param("requesterPhone", request.requester().phone())
                .param("requesterEmail", request.requester().email())
                .param("membershipNumber", request.member().membershipNumber())
                .param("firstName", request.member().firstName())
                .param("lastName", request.member().lastName())
                .param("birthDate", request.member().birthDate())
                .param("phone", request.member().phone())
                .param("email", request.member().email())
                .param("language", request.language().name())
                .param("street", request.address().street())
                .param("houseNumber", request.address().houseNumber())
                .param("postcode", request.address().postcode())
                .param("trigger", request.trigger().name())
                .param("triggerDate", request.triggerDate())
                .param("expectedDischarge", request.expectedDischarge())
                .param("story", request.story())
                .param("consentAt", request.consent() ? noted.atOffset(ZoneOffset.UTC) : null)
                .param("urgency", request.urgency().name())
                .update();
    }

    @Override
    public Optional<CaseFile> find(String caseNumber) {
        return jdbc.sql("select * from assistance_case where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> CaseRows.caseFile(row))
                .optional();
    }

    @Override
    public void recognise(String caseNumber, String membershipNumber) {
        jdbc.sql("update assistance_case set membership_number = ? where case_number = ?")
                .params(membershipNumber, caseNumber)
                .update();
    }

    @Override
    public void changeUrgency(String caseNumber, Urgency urgency) {
        jdbc.sql("update assistance_case set urgency = ? where case_number = ?")
                .params(urgency.name(), caseNumber)
                .update();
    }

    @Override
    public void replaceEmail(String caseNumber, String old, String replacement) {
        jdbc.sql("""
                        update assistance_case set
                            requester_email = case when lower(requester_email) = lower(:old) then :replacement
                                                   else requester_email end,
                            email = case when lower(email) = lower(:old) then :replacement else email end
                        where case_number = :caseNumber
                        """)
                .param("caseNumber", caseNumber)
                .param("old", old)
                .param("replacement", replacement)
                .update();
    }

    @Override
    public void close(String caseNumber, CaseStatus outcome, Instant at) {
        jdbc.sql("update assistance_case set status = ?, closed_at = ? where case_number = ? and status = 'OPEN'")
                .params(outcome.name(), at.atOffset(ZoneOffset.UTC), caseNumber)
                .update();
    }

    @Override
    public List<CaseSummary> openCasesOf(String membershipNumber, String requesterEmail) {
        return jdbc.sql(SUMMARY + """
                        where c.status = 'OPEN'
                            and (c.membership_number = ? or lower(c.requester_email) = lower(?))
                        order by c.received_at desc
                        limit 10
                        """)
                .params(membershipNumber, requesterEmail)
                .query((row, number) -> CaseRows.summary(row, clock.getZone()))
                .list();
    }

    @Override
    public List<CaseSummary> earlierCasesOf(String membershipNumber, String exceptCaseNumber) {
        return jdbc.sql(SUMMARY + """
                        where c.membership_number = ? and c.case_number <> ?
                        order by c.received_at desc
                        limit 10
                        """)
                .params(membershipNumber, exceptCaseNumber)
                .query((row, number) -> CaseRows.summary(row, clock.getZone()))
                .list();
    }
}
