package org.bijstand.casefile.db;

import java.util.List;
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
        others.removeAll(own);
        mailed.removeAll(own);
        mailed.removeAll(others);
        return new DataSubject(reference, member, own, others, mailed, unshared);
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
     * An address that a couple shares says nothing about whose mail it is: it then counts for neither. Nor does one that
     * somebody answers to by role.
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
                        """)
                .param("address", address)
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
