package org.bijstand.casefile.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMemberRegister implements MemberRegister {

    private final JdbcClient jdbc;

    JdbcMemberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Member> byNumber(String membershipNumber) {
        return jdbc.sql("select * from member where upper(membership_number) = upper(trim(?))")
                .param(membershipNumber)
                .query((row, number) -> member(row))
                .optional();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("membership_number"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("insz"),
                Language.valueOf(row.getString("language")),
                new Address(row.getString("street"), row.getString("house_number"), row.getString("postcode")),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("contributions_paid_until", LocalDate.class));
    }
}
