package org.bijstand.casefile.db;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.bijstand.casefile.Correspondence;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.ServiceLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link DataSubjects} in the member register, the cases and the requests by mail; what is theirs: {@link WholePerson}. */
@Repository
class JdbcDataSubjects implements DataSubjects {

    private static final Pattern INSZ = Pattern.compile("[0-9][0-9 .\\-/]{9,16}[0-9]");

    private final JdbcClient jdbc;
    private final WholePerson people;
    private final Correspondence mail;
    private final MemberRegister register;
    private final Clock clock;

    JdbcDataSubjects(JdbcClient jdbc, WholePerson people, Correspondence mail, MemberRegister register, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.mail = mail;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<DataSubject> find(String asked) {
        String key = asked.strip();
        if (key.contains("@")) {
            return withAddress(key.toLowerCase(Locale.ROOT));
        }
        Optional<DataSubject> known = byReference(key);
        if (known.isEmpty() && INSZ.matcher(key).matches()) {
            known = withInsz(key);
        }
        return known.map(List::of).orElse(List.of());
    }

    @Override
    public Optional<DataSubject> byReference(String reference) {
        String key = reference.strip();
        if (key.contains("@")) {
            return sender(key.toLowerCase(Locale.ROOT));
        }
        if (key.toLowerCase(Locale.ROOT).startsWith(DataSubject.REQUESTER)) {
            return people.requester(
                    key.substring(DataSubject.REQUESTER.length()).strip().toUpperCase(Locale.ROOT));
        }
        if (ServiceLine.of(key.toUpperCase(Locale.ROOT)).isPresent()) {
            return ofCase(key.toUpperCase(Locale.ROOT));
        }
        return ofMember(key);
    }

    @Override
    public DataSubject caseAlone(String caseNumber) {
        return DataSubject.ofCases(caseNumber, people.withJoined(caseNumber));
    }

    @Override
    public List<String> open(DataSubject person) {
        Set<String> mentioned = new TreeSet<>(person.caseNumbers());
        mentioned.addAll(person.othersCases());
        mentioned.addAll(person.mailedCases());
        if (mentioned.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select case_number from assistance_case where status = 'OPEN' and case_number in (:numbers)
                        union
                        select case_number from mail_request where state = 'OPEN' and case_number in (:numbers)
                        order by 1
                        """).param("numbers", mentioned).query(String.class).list();
    }

    @Override
    public List<String> everyMembershipNumber() {
        return jdbc.sql("""
                        select membership_number from member
                        union
                        select membership_number from assistance_case where membership_number is not null
                        """).query(String.class).list();
    }

    @Override
    public List<String> everyEndedCase() {
        return jdbc.sql("""
                        select case_number from assistance_case where status <> 'OPEN'
                        union
                        select case_number from mail_request where state <> 'OPEN'
                        union
                        select :requester || case_number from assistance_case
                        where status <> 'OPEN' and requester_kind <> 'MEMBER' and requester_name <> :erased
                        """)
                .param("requester", DataSubject.REQUESTER)
                .param("erased", WholePerson.ERASED)
                .query(String.class)
                .list();
    }

    @Override
    public Map<String, Instant> everyAddress() {
        Map<String, Instant> newest = new HashMap<>(mail.newestByAddress());
        jdbc.sql("""
                        select address, max(received_at) as newest
                        from (select lower(requester_email), received_at from assistance_case where requester_kind <> 'MEMBER'
                              union all
                              select sender, received_at from mail_request) asked (address, received_at)
                        where address is not null
                        group by address
                        """)
                .query((row, number) -> Map.entry(
                        row.getString("address"), row.getTimestamp("newest").toInstant()))
                .list()
                .forEach(asked -> newest.merge(asked.getKey(), asked.getValue(), BinaryOperator.maxBy(naturalOrder())));
        return newest;
    }

    private Optional<DataSubject> withInsz(String digits) {
        try {
            return register.byInsz(Insz.parse(digits, Year.now(clock)))
                    .flatMap(member -> ofMember(member.membershipNumber()));
        } catch (InvalidInput noSuchNumber) {
            return Optional.empty();
        }
    }

    private Optional<DataSubject> ofMember(String number) {
        List<String> spelled = strings(
                "select membership_number from member where upper(membership_number) = upper(:key)"
                        + " union select membership_number from assistance_case where upper(membership_number) = upper(:key)",
                number);
        if (spelled.isEmpty()) {
            return Optional.empty();
        }
        Set<String> cases = new LinkedHashSet<>(strings(
                "select case_number from assistance_case where upper(membership_number) = upper(:key)", number));
        Set<String> addresses = new LinkedHashSet<>(strings("""
                select lower(email) from member where upper(membership_number) = upper(:key) and email is not null
                union
                select lower(email) from assistance_case
                where upper(membership_number) = upper(:key) and email is not null
                """, number));
        return Optional.of(people.whole(spelled.get(0), spelled.get(0), cases, addresses));
    }

    /** The whole person behind a case when the case names a member, else the person of this case alone. */
    private Optional<DataSubject> ofCase(String caseNumber) {
        Map<String, Object> found = new LinkedHashMap<>();
        jdbc.sql("select membership_number, lower(email) as email from assistance_case where case_number = :key")
                .param("key", caseNumber)
                .query()
                .listOfRows()
                .forEach(found::putAll);
        if (found.get("membership_number") instanceof String member) {
            return ofMember(member);
        }
        if (!found.isEmpty()) {
            Set<String> own = found.get("email") instanceof String address ? Set.of(address) : Set.of();
            return Optional.of(people.whole(caseNumber, null, Set.of(caseNumber), own));
        }
        return strings("select coalesce(sender, '') from mail_request where case_number = :key", caseNumber).stream()
                .findFirst()
                .map(sender -> people.whole(
                        caseNumber, null, Set.of(caseNumber), sender.isEmpty() ? Set.of() : Set.of(sender)));
    }

    private List<DataSubject> withAddress(String address) {
        List<DataSubject> found = new ArrayList<>();
        strings("""
                select membership_number from member where lower(email) = :key
                union
                select membership_number from assistance_case where lower(email) = :key and membership_number is not null
                order by 1
                """, address).forEach(number -> ofMember(number).ifPresent(found::add));
        strings("""
                select case_number from assistance_case where lower(email) = :key and membership_number is null order by 1
                """, address).forEach(number -> ofCase(number).ifPresent(found::add));
        if (found.isEmpty()) {
            sender(address).ifPresent(found::add);
        }
        return found;
    }

    /** Somebody who is known by an address only: who asked for help for others, or wrote to us or was written to. */
    private Optional<DataSubject> sender(String address) {
        DataSubject person = people.whole(address, null, Set.of(), Set.of(address));
        boolean asked = !person.caseNumbers().isEmpty() || !person.othersCases().isEmpty();
        return asked || person.addresses().stream().anyMatch(mail::isKnown) ? Optional.of(person) : Optional.empty();
    }

    private List<String> strings(String query, String key) {
        return jdbc.sql(query).param("key", key).query(String.class).list();
    }
}
