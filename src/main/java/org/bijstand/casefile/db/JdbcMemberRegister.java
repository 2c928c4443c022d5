package org.bijstand.casefile.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberRegister;
import org.bijstand.casefile.MemberStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMemberRegister implements MemberRegister, MemberStore {

    private final JdbcClient jdbc;
    private final InszColumn insz;
    private final Clock clock;

    JdbcMemberRegister(JdbcClient jdbc, InszColumn insz, Clock clock) {
        this.jdbc = jdbc;
        this.insz = insz;
        this.clock = clock;
    }

    @Override
    public Optional<Member> byNumber(String membershipNumber) {
        return jdbc.sql("select * from member where upper(membership_number) = upper(trim(?))")
                .param(membershipNumber)
                .query((row, number) -> member(row))
                .optional();
    }

    @Override
    public Optional<Member> byInsz(Insz insz) {
        return jdbc.sql("select * from member where insz_hash in (:hashes)")
                .param("hashes", this.insz.hashes(insz.digits()))
                .query((row, number) -> member(row))
                .optional();
    }

    @Override
    public List<Member> byNumbers(Collection<String> membershipNumbers) {
        if (membershipNumbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from member where upper(membership_number) in (:numbers)")
                .param("numbers", membershipNumbers)
                .query((row, number) -> member(row))
                .list();
    }

    @Override
    public Optional<Member> byEmail(String address) {
        List<Member> found = jdbc.sql("select * from member where lower(email) = lower(?) limit 2")
                .param(address)
                .query((row, number) -> member(row))
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public void seen(String membershipNumber) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        update member set imported_at = :now
                        where upper(membership_number) = upper(:number) and imported_at < :monthAgo
                        """)
                .param("now", now)
                .param("number", membershipNumber)
                // Once a month is enough: each import would rewrite every member.
                .param("monthAgo", now.minusDays(30))
                .update();
    }

    @Override
    public boolean save(Member member) {
        return jdbc.sql("""
                                insert into member (membership_number, first_name, last_name, birth_date,
                                    insz_sealed, insz_hash, language, street, house_number, postcode, phone, email, contributions_paid_until,
                                    imported_at)
                                values (:number, :firstName, :lastName, :birthDate,
                                    :inszSealed, :inszHash, :language, :street, :houseNumber, :postcode, :phone, :email, :paidUntil, :importedAt)
                                on conflict (upper(membership_number)) do update set
                                    first_name = excluded.first_name, last_name = excluded.last_name,
                                    birth_date = excluded.birth_date,
                                    insz_sealed = excluded.insz_sealed, insz_hash = excluded.insz_hash,
                                    language = excluded.language, street = excluded.street,
                                    house_number = excluded.house_number, postcode = excluded.postcode,
                                    phone = excluded.phone, email = excluded.email,
                                    contributions_paid_until = excluded.contributions_paid_until
                                where (member.first_name, member.last_name, member.birth_date, member.insz_hash,
                                       member.language, member.street, member.house_number, member.postcode,
                                       member.phone, member.email, member.contributions_paid_until)
                                    is distinct from
                                      (excluded.first_name, excluded.last_name, excluded.birth_date, excluded.insz_hash,
                                       excluded.language, excluded.street, excluded.house_number, excluded.postcode,
                                       excluded.phone, excluded.email, excluded.contributions_paid_until)
                                """)
                        .param("number", member.membershipNumber())
                        .param("firstName", member.firstName())
                        .param("lastName", member.lastName())
                        .param("birthDate", member.birthDate())
                        .param("inszSealed", insz.seal(member.membershipNumber(), member.insz()))
                        .param("inszHash", insz.hash(member.insz()))
                        .param("language", member.language().name())
                        .param("street", member.address().street())
                        .param("houseNumber", member.address().houseNumber())
                        .param("postcode", member.address().postcode())
                        .param("phone", member.phone())
                        .param("email", member.email())
                        .param("paidUntil", member.contributionsPaidUntil())
                        .param("importedAt", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("membership_number"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                insz.open(row.getString("membership_number"), row.getBytes("insz_sealed")),
                Language.valueOf(row.getString("language")),
                new Address(row.getString("street"), row.getString("house_number"), row.getString("postcode")),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("contributions_paid_until", LocalDate.class));
    }
}
