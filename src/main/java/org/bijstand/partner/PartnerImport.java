package org.bijstand.partner;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bijstand.casefile.Checks;
import org.bijstand.casefile.CsvImport;
import org.bijstand.casefile.CsvRow;
import org.bijstand.casefile.FileImport;
import org.bijstand.casefile.ImportResult;
import org.bijstand.casefile.InvalidInput;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over partners from the organisation's contracts, from a file as {@link CsvImport} reads it. Importing a file
 * again changes nothing; a partner who is missing from it stays until its contract ends.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>contractnummer</td><td>up to 40 characters; says which partner the line is about</td></tr>
 * <tr><td>naam</td><td>up to 100 characters</td></tr>
 * <tr><td>soort</td><td>code of {@link PartnerKind}</td></tr>
 * <tr><td>email, telefoon</td><td>where offers go, and whom a coordinator calls</td></tr>
 * <tr><td>taal</td><td>NL, FR or DE: in which we write to the partner</td></tr>
 * <tr><td>talen</td><td>those that it speaks with members, blanks between</td></tr>
 * <tr><td>gebieden</td><td>postcodes, ranges and beginnings with blanks between: {@code 1030 1000-1299 19*}</td></tr>
 * <tr><td>capaciteit</td><td>assignments at the same time, at most</td></tr>
 * <tr><td>contract_van, contract_tot</td><td>2026-10-05 or 5/10/2026; the last day may be empty</td></tr>
 * <tr><td>pauze</td><td>ja or neen</td></tr>
 * <tr><td>lastenboek_…</td><td>per service the key points of its specification in the partner's language, with | between;
 * empty when not contracted</td></tr>
 * </table>
 */
@Component
public class PartnerImport implements FileImport {

    private static final Map<ServiceKind, String> SPECIFICATION_COLUMNS = new EnumMap<>(Map.of(
            ServiceKind.SICK_CHILD_CARE, "lastenboek_ziek_kind",
            ServiceKind.HOME_TUITION, "lastenboek_thuisonderwijs",
            ServiceKind.HOUSEWORK, "lastenboek_huishouden",
            ServiceKind.CHILD_MINDING, "lastenboek_kinderoppas",
            ServiceKind.PET_CARE, "lastenboek_huisdieren",
            ServiceKind.URGENT_SHOPPING, "lastenboek_boodschappen"));

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "contractnummer",
                            "naam",
                            "soort",
                            "email",
                            "telefoon",
                            "taal",
                            "talen",
                            "gebieden",
                            "capaciteit",
                            "contract_van",
                            "contract_tot",
                            "pauze"),
                    SPECIFICATION_COLUMNS.values().stream())
            .toList();

    private final PartnerContracts contracts;

    PartnerImport(PartnerContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public String label() {
        return "Partners";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    @Transactional
    public ImportResult read(InputStream file) {
        return CsvImport.read(file, COLUMNS, row -> contracts.save(partner(row)));
    }

    private static Partner partner(CsvRow row) {
        LocalDate from = row.date("contract_van");
        LocalDate until = row.date("contract_tot");
        require(from != null, "contract_van", "is nog leeg. Vul de eerste dag van het contract in.");
        require(until == null || !until.isBefore(from), "contract_tot", "ligt voor contract_van. Kijk beide data na.");
        Language correspondence = row.choice("taal", Language.class);
        return new Partner(
                0,
                Checks.requiredLine(row.text("contractnummer"), "contractnummer", 40),
                Checks.requiredLine(row.text("naam"), "naam", Checks.NAME),
                row.choice("soort", PartnerKind.class),
                required(Checks.email(row.text("email"), "email"), "email"),
                required(Checks.phone(row.text("telefoon"), "telefoon"), "telefoon"),
                correspondence,
                languages(row),
                specifications(row),
                areas(row),
                capacity(row),
                from,
                until,
                isPaused(row));
    }

    private static Set<Language> languages(CsvRow row) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (String code : words(row, "talen")) {
            languages.add(Arrays.stream(Language.values())
                    .filter(language -> language.name().equalsIgnoreCase(code))
                    .findAny()
                    .orElseThrow(() -> new InvalidInput(
                            "talen", "mag alleen NL, FR en DE bevatten, met spaties ertussen. Pas de cel aan.")));
        }
        return languages;
    }

    private static List<PostcodeArea> areas(CsvRow row) {
        try {
            return words(row, "gebieden").stream().map(PostcodeArea::parse).toList();
        } catch (IllegalArgumentException noArea) {
            throw new InvalidInput(
                    "gebieden", "mag alleen postcodes bevatten zoals 1030, 1000-1299 of 19*. Kijk de cel na.");
        }
    }

    private static Map<ServiceKind, String> specifications(CsvRow row) {
        Map<ServiceKind, String> specifications = new EnumMap<>(ServiceKind.class);
        SPECIFICATION_COLUMNS.forEach((service, column) -> {
            String points = Checks.optional(row.text(column), column, Checks.STORY);
            if (points != null) {
                specifications.put(service, points.replaceAll("\\s*\\|\\s*", "\n"));
            }
        });
        require(
                !specifications.isEmpty(),
                "lastenboek",
                "is voor elke dienst leeg. Vul het in voor minstens één dienst: zonder lastenboek is er geen contract.");
        return specifications;
    }

    private static int capacity(CsvRow row) {
        String number = row.text("capaciteit");
        require(
                number != null && number.matches("[0-9]{1,3}"),
                "capaciteit",
                "moet een getal van 0 tot 999 zijn. Pas het getal aan.");
        return Integer.parseInt(number);
    }

    private static boolean isPaused(CsvRow row) {
        String answer = row.text("pauze");
        require(
                "ja".equalsIgnoreCase(answer) || "neen".equalsIgnoreCase(answer),
                "pauze",
                "moet ja of neen zijn. Vul een van beide in.");
        return "ja".equalsIgnoreCase(answer);
    }

    private static List<String> words(CsvRow row, String column) {
        return List.of(required(row.text(column), column).split("\\s+"));
    }

    private static String required(String value, String column) {
        require(value != null, column, "is nog leeg. Vul de cel in.");
        return value;
    }

    private static void require(boolean fulfilled, String column, String problem) {
        if (!fulfilled) {
            throw new InvalidInput(column, problem);
        }
    }
}
