package org.bijstand.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bijstand.engine.AsSystem;
import org.bijstand.engine.access.AccessOverview;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * The list of categories of persons with access that a controller keeps at the authority's disposal (law of 30 July 2018,
 * article 9): who, in what capacity, to what and why, and what binds them to secrecy. What groups see is read from the
 * rights as they stand; the rest is what the product means them for.
 */
@Service
public class AccessCategories {

    private static final String SECRECY =
            "Geheimhouding in de arbeidsovereenkomst (wet van 3 juli 1978, artikel 17, 3°) en, voor wie een"
                    + " vertrouwensberoep uitoefent, het beroepsgeheim van het Strafwetboek.";

    private static final String CONTRACT =
            "Geheimhouding in het contract met de organisatie; als verwerker een overeenkomst volgens AVG 28.";

    private final AccessOverview overview;
    private final AsSystem system;
    private final Clock clock;
    private final boolean peopleKeptHere;

    AccessCategories(AccessOverview overview, AsSystem system, Clock clock, Environment environment) {
        this.overview = overview;
        this.system = system;
        this.clock = clock;
        this.peopleKeptHere = "users".equals(environment.getProperty("bijstand.sign-in", "users"));
    }

    /**
     * A category of persons.
     *
     * @param people how many there are now, or in words who they are when the product doesn't count them
     */
    public record Category(
            String name,
            String capacity,
            List<String> sees,
            String why,
            String people,
            String bound,
            boolean persons) {}

    /** @param day as of which it holds */
    public record AccessList(LocalDate day, List<Category> categories) {}

    public AccessList now() {
        List<Category> categories = new ArrayList<>();
        system.call(overview::categories).stream()
                .map(this::ofGroup)
                .sorted((one, other) -> Boolean.compare(other.persons, one.persons))
                .forEach(categories::add);
        categories.add(new Category(
                "Partners",
                "Diensten en zorgverleners met een contract",
                List.of("de gevraagde dienst en gemeente; na aanvaarding naam, adres en telefoon van het lid"),
                "De hulp aan huis uitvoeren",
                "volgens de contracten, via een persoonlijke link per opdracht",
                CONTRACT,
                true));
        categories.add(new Category(
                "Leden en wie voor hen vraagt",
                "Het lid, een naaste of een maatschappelijk werker die de hulp vroeg",
                List.of("van het eigen dossier: welke partner wanneer komt, en wat er misliep"),
                "Weten wie komt, een probleem melden, de hulp stopzetten",
                "volgens de dossiers, via een persoonlijke link in de mail",
                "Niets: het gaat over henzelf of om wie ze de hulp vroegen. Maatschappelijk werkers door hun eigen"
                        + " beroepsgeheim.",
                true));
        categories.add(new Category(
                "Systeembeheerders",
                "Wie de server en de databank beheert",
                List.of(
                        "de databank en haar back-ups: leden, dossiers en mail van ons met haar bijlagen leesbaar; INSZ, mail"
                                + " aan ons en concepten alleen met de sleutels"),
                "Het systeem in werking houden",
                "aan te vullen door de organisatie",
                CONTRACT,
                true));
        return new AccessList(LocalDate.now(clock), List.copyOf(categories));
    }

    private Category ofGroup(AccessOverview.Category group) {
        Role role = Role.of(group.group());
        return new Category(
                group.name(),
                role.capacity,
                group.sees(),
                role.why,
                peopleKeptHere ? Long.toString(group.people()) : "volgens de aanmelddienst van de organisatie",
                SECRECY,
                group.persons());
    }

    /** What a group is meant for, by the end of its id: those of a service line begin with the line's. */
    private enum Role {
        CASE_WORKER("case-worker", "Dossierbeheerder", "Aanvragen opnemen en hulp regelen"),
        COORDINATOR("coordinator", "Coördinator", "Uitzonderingen en meldingen beoordelen, dossiers overnemen"),
        SUPERVISOR("supervisor", "Verantwoordelijke van de dienst", "Vastgelopen dossiers oplossen"),
        MANAGER("manager", "Leidinggevende", "De werking en de cijfers opvolgen"),
        ANALYST("analyst", "Procesanalist", "Modellen wijzigen"),
        OFFICER("privacy-officer", "Privacyverantwoordelijke", "Vragen om inzage en wissing uitvoeren, toezicht"),
        ADMINISTRATOR("camunda-admin", "Beheerder", "Gebruikers en groepen beheren"),
        OWN("", "Groep van de organisatie zelf; omschrijf de hoedanigheid", "Aan te vullen door de organisatie");

        private final String end;
        private final String capacity;
        private final String why;

        Role(String end, String capacity, String why) {
            this.end = end;
            this.capacity = capacity;
            this.why = why;
        }

        static Role of(String group) {
            for (Role role : values()) {
                if (group.endsWith(role.end)) {
                    return role;
                }
            }
            return OWN;
        }
    }
}
