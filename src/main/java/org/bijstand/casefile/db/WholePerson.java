package org.bijstand.casefile.db;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bijstand.casefile.Correspondence;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.RoleAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to what is known of a person which other cases are theirs, and which of somebody else they asked for. */
@Component
class WholePerson {

    /** Instead of a requester's name. */
    static final String ERASED = "(gewist)";

    private static final String PHONE = "right(regexp_replace(%s, '[^0-9]', '', 'g'), 8)";

    /** The name and number of a requester; a number that is too short to tell anybody stands for none. */
    private static final String ASKED_BY = """
            select asked.case_number from assistance_case asked join (%s) person on %s = person.phone
            where asked.requester_kind <> 'MEMBER' and length(person.phone) = 8 and asked.requester_name <> :erased
              and lower(asked.requester_name) in (person.name, person.turned)
            """;

    private final JdbcClient jdbc;
    private final Correspondence mail;
    private final List<RoleAddresses> roles;

    WholePerson(JdbcClient jdbc, Correspondence mail, List<RoleAddresses> roles) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.roles = roles;
    }

    /**
     * @param reference what the person goes by
     * @param member the membership number, or null
     * @param cases that are about the person
     * @param addresses of the person, in lower case
     */
    DataSubject whole(String reference, String member, Set<String> cases, Set<String> addresses) {
        Set<String> own = new TreeSet<>(cases);
        Set<String> others = new TreeSet<>();
        Set<String> mailed = new TreeSet<>();
        Set<String> unshared = new TreeSet<>(addresses);
        unshared.removeIf(address -> isSomebodyElses(address, member, cases));
        for (String address : unshared) {
            own.addAll(strings("""
                    select case_number from mail_request
                    where sender = :key and state in ('OPEN', 'DROPPED')
                    """, address));
            others.addAll(strings("""
                    select case_number from assistance_case
                    where lower(requester_email) = :key and requester_kind <> 'MEMBER'
                    """, address));
            mailed.addAll(mail.casesWrittenIn(address));
            mailed.addAll(whatBecameOfRequestsFrom(address));
        }
        cases.forEach(caseNumber -> own.addAll(withJoined(caseNumber)));
        others.addAll(askedByTelephone(member, cases));
        others.removeAll(own);
        mailed.removeAll(own);
        mailed.removeAll(others);
        return new DataSubject(reference, member, own, others, mailed, unshared);
    }

    /** Who asked for help for the person of a case, when that was somebody else and isn't erased. */
    Optional<DataSubject> requester(String caseNumber) {
        return jdbc.sql("""
                        select coalesce(lower(requester_email), '') from assistance_case
                        where case_number = :key and requester_kind <> 'MEMBER' and requester_name <> :erased
                        """)
                .param("key", caseNumber)
                .param("erased", ERASED)
                .query(String.class)
                .optional()
                .map(address -> requester(caseNumber, address));
    }

    private DataSubject requester(String caseNumber, String address) {
        String reference = DataSubject.REQUESTER + caseNumber;
        DataSubject known = whole(reference, null, Set.of(), address.isEmpty() ? Set.of() : Set.of(address));
        Set<String> others = new TreeSet<>(known.othersCases());
        others.add(caseNumber);
        others.addAll(askedBy("""
                select %s as phone, lower(requester_name) as name, lower(requester_name) as turned
                from assistance_case where case_number = :key
                """.formatted(PHONE.formatted("requester_phone")), Map.of("key", caseNumber)));
        Set<String> mailed = new TreeSet<>(known.mailedCases());
        mailed.removeAll(others);
        return new DataSubject(reference, null, known.caseNumbers(), others, mailed, known.addresses());
    }

    /** What the person asked for somebody else, with their own name and telephone number but no address. */
    private List<String> askedByTelephone(String member, Set<String> cases) {
        Map<String, Object> whose = new HashMap<>();
        whose.put("member", member);
        whose.put("cases", cases.isEmpty() ? Set.of("") : cases);
        return askedBy("""
                select %1$s as phone, lower(first_name || ' ' || last_name) as name,
                       lower(last_name || ' ' || first_name) as turned
                from member where upper(membership_number) = upper(:member)
                union
                select %1$s, lower(first_name || ' ' || last_name), lower(last_name || ' ' || first_name)
                from assistance_case where case_number in (:cases)
                """.formatted(PHONE.formatted("phone")), whose);
    }

    private List<String> askedBy(String person, Map<String, Object> whose) {
        return jdbc.sql(ASKED_BY.formatted(person, PHONE.formatted("asked.requester_phone")))
                .params(whose)
                .param("erased", ERASED)
                .query(String.class)
                .list();
    }

    /** The cases that requests by mail became or were joined to, at the end of the chain too. */
    private List<String> whatBecameOfRequestsFrom(String address) {
        return strings("""
                with recursive belongs (number) as (
                    select coalesce(joined_to, case_number) from mail_request
                    where sender = :key and state in ('CASE', 'JOINED')
                    union
                    select request.joined_to from mail_request request join belongs on request.case_number = belongs.number
                    where request.joined_to is not null)
                select number from belongs
                """, address);
    }

    /**
     * An address that a couple or colleagues share says nothing about whose mail it is: it then counts for none of them. Nor
     * does one that somebody answers to by role.
     */
    private boolean isSomebodyElses(String address, String member, Set<String> cases) {
        return roles.stream().anyMatch(role -> role.has(address)) || isAnothers(address, member, cases);
    }

    private boolean isAnothers(String address, String member, Set<String> cases) {
        return jdbc.sql("""
                        select exists (select from member
                                       where lower(email) = :address
                                         and upper(membership_number) is distinct from upper(:member))
                            or exists (select from assistance_case
                                       where lower(email) = :address and case_number not in (:cases))
                            or (select count(distinct lower(requester_name)) from assistance_case
                                where lower(requester_email) = :address and requester_kind <> 'MEMBER'
                                  and requester_name <> :erased) > 1
                        """)
                .param("address", address)
                .param("erased", ERASED)
                .param("member", member)
                .param("cases", cases.isEmpty() ? Set.of("") : cases)
                .query(Boolean.class)
                .single();
    }

    /** The case, and the requests by mail that were joined to it. */
    Set<String> withJoined(String caseNumber) {
        return new TreeSet<>(strings("""
                with recursive joined (number) as (
                    select cast(:key as text)
                    union
                    select request.case_number from mail_request request join joined on request.joined_to = joined.number)
                select number from joined
                """, caseNumber));
    }

    private List<String> strings(String query, String key) {
        return jdbc.sql(query).param("key", key).query(String.class).list();
    }
}
