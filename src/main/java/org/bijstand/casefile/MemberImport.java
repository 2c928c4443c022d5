package org.bijstand.casefile;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over members from the organisation's administration, from a file as {@link CsvImport} reads it. Importing a file
 * again changes nothing; a member who is missing from it stays;
 * one who was erased on request stays erased.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>lidnummer</td><td>up to 20 characters; says which member the line is about</td></tr>
 * <tr><td>voornaam, naam</td><td>up to 100 characters each</td></tr>
 * <tr><td>geboortedatum</td><td>2026-10-05 or 5/10/2026</td></tr>
 * <tr><td>insz</td><td>may be empty; an organisation that may not use it leaves it empty</td></tr>
 * <tr><td>taal</td><td>NL, FR or DE</td></tr>
 * <tr><td>straat, huisnummer, postcode</td><td>home address in Belgium</td></tr>
 * <tr><td>telefoon, email</td><td>may be empty</td></tr>
 * <tr><td>bijdragen_tot</td><td>last day that the supplementary contributions cover; empty when never paid</td></tr>
 * </table>
 */
@Component
public class MemberImport implements FileImport {

    private static final List<String> COLUMNS = List.of(
            "lidnummer",
            "voornaam",
            "naam",
            "geboortedatum",
            "insz",
            "taal",
            "straat",
            "huisnummer",
            "postcode",
            "telefoon",
            "email",
            "bijdragen_tot");

    private final MemberRegister register;
    private final MemberStore store;
    private final Postcodes postcodes;
    private final ErasedMembers erasedMembers;
    private final Clock clock;

    MemberImport(
            MemberRegister register, MemberStore store, Postcodes postcodes, ErasedMembers erasedMembers, Clock clock) {
        this.register = register;
        this.store = store;
        this.postcodes = postcodes;
        this.erasedMembers = erasedMembers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "leden";
    }

    @Override
    public String label() {
        return "Leden";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    @Transactional
    public ImportResult read(InputStream file) {
        LocalDate today = LocalDate.now(clock);
        Predicate<String> erased = erasedMembers.erased();
        return CsvImport.read(file, COLUMNS, row -> {
            store.seen(row.text("lidnummer"));
            Member member = member(row, today);
            if (erased.test(member.membershipNumber())) {
                return false;
            }
            postcodes.require(member.address().postcode());
            refuseSecondHolder(member);
            return store.save(member);
        });
    }

    private static Member member(CsvRow row, LocalDate today) {
        String insz = row.text("insz");
        return new Member(
                row.text("lidnummer"),
                row.text("voornaam"),
                row.text("naam"),
                Checks.birthDate(row.date("geboortedatum"), "Geboortedatum", today),
                insz == null ? null : Insz.parse(insz, Year.from(today)).digits(),
                row.choice("taal", Language.class),
                new Address(row.text("straat"), row.text("huisnummer"), row.text("postcode")),
                row.text("telefoon"),
                row.text("email"),
                row.date("bijdragen_tot"));
    }

    private void refuseSecondHolder(Member member) {
        boolean taken = member.insz() != null
                && register.byInsz(new Insz(member.insz()))
                        .filter(holder -> !holder.membershipNumber().equalsIgnoreCase(member.membershipNumber()))
                        .isPresent();
        if (taken) {
            throw new InvalidInput("INSZ", "staat al bij een ander lidnummer. Kijk na welk van beide klopt.");
        }
    }
}
