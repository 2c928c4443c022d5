package org.bijstand.casefile.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bijstand.casefile.Address;
import org.bijstand.casefile.Insz;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Member;
import org.bijstand.casefile.MemberRegister;

/** A register of three fictitious members, two of whom share an e-mail address. */
record RegisterOfThree(List<Member> members) implements MemberRegister {

    static final String SHARED = "gezin.test@post.example";

    RegisterOfThree() {
        this(List.of(
                member("100001", "Lena", "Testmans", "85073003328", Language.NL, "1030", "lena.testmans@post.example"),
                member("R-2002", "Rose", "Essai", "72020290081", Language.FR, "1080", SHARED),
                member("3003", "Anna", "Probe", null, Language.DE, "4700", SHARED)));
    }

    private static Member member(
            String number,
            String firstName,
            String lastName,
            String insz,
            Language language,
            String postcode,
            String email) {
        return new Member(
                number,
                firstName,
                lastName,
                LocalDate.of(1950, 3, 14),
                insz,
                language,
                new Address("Proefstraat", "12", postcode),
                null,
                email,
                LocalDate.of(2030, 12, 31));
    }

    @Override
    public Optional<Member> byNumber(String membershipNumber) {
        return byNumbers(List.of(membershipNumber)).stream().findFirst();
    }

    @Override
    public Optional<Member> byInsz(Insz insz) {
        return members.stream()
                .filter(member -> insz.digits().equals(member.insz()))
                .findFirst();
    }

    @Override
    public List<Member> byNumbers(Collection<String> membershipNumbers) {
        return members.stream()
                .filter(member -> membershipNumbers.contains(member.membershipNumber()))
                .toList();
    }

    @Override
    public Optional<Member> byEmail(String address) {
        List<Member> found = members.stream()
                .filter(member -> member.email().equalsIgnoreCase(address))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
