package org.bijstand.casefile.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.MemberRegister;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The member's row, the cases with their services and visits, and requests by mail. Everything else refers to these. */
@Repository
@Order(PersonalCaseFile.LAST)
class PersonalCaseFile extends PersonalTables {

    static final int LAST = 1000;

    private static final String REQUESTS = "Aanvragen per e-mail";

    private final MemberRegister register;

    PersonalCaseFile(JdbcClient jdbc, ObjectMapper json, MemberRegister register) {
        super(
                jdbc,
                json,
                List.of(
                        new Holding("Gevraagde bezoeken", "planned_visit", OF_ASSIGNMENT),
                        new Holding("Gevraagde diensten", "assignment", OF_CASE),
                        new Holding("Dossiers", "assistance_case", OF_CASE),
                        new Holding(REQUESTS, "mail_request", "case_number in (:cases) or joined_to in (:cases)"),
                        new Holding(
                                "Ledenregister",
                                "member",
                                "upper(membership_number) = upper(:member)",
                                Set.of("insz", "insz_sealed", "insz_hash"))));
        this.register = register;
    }

    /** With the INSZ that a look at the table doesn't show, and what the person told in somebody else's case. */
    @Override
    public List<Kept> of(DataSubject person) {
        List<Kept> kept = new ArrayList<>(super.of(person));
        if (person.membershipNumber() != null) {
            register.byNumber(person.membershipNumber())
                    .filter(member -> member.insz() != null)
                    .ifPresent(member -> kept.add(new Kept("INSZ", List.of(Map.of("insz", member.insz())))));
        }
        List<Map<String, Object>> asked = rows(
                person,
                "assistance_case",
                "case_number in (:others)",
                Set.of("case_number", "received_at", "requester_name", "requester_phone", "requester_email"));
        if (!asked.isEmpty()) {
            kept.add(new Kept("Als aanvrager voor iemand anders", asked));
        }
        return kept;
    }

    @Override
    public Map<String, Integer> erase(DataSubject person) {
        Map<String, Integer> gone = new LinkedHashMap<>(super.erase(person));
        int asked = about(person, """
                        update assistance_case
                        set requester_name = :erased, requester_email = null, requester_phone = '00000000'
                        where case_number in (:others)
                        """).param("erased", WholePerson.ERASED).update();
        if (asked > 0) {
            gone.put("Als aanvrager voor iemand anders", asked);
        }
        int sent = about(person, "update mail_request set sender = null where sender in (:addresses)")
                .update();
        if (sent > 0) {
            gone.merge(REQUESTS, sent, Integer::sum);
        }
        return gone;
    }
}
