package org.bijstand.casefile;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bijstand.casefile.Language.DE;
import static org.bijstand.casefile.Language.FR;
import static org.bijstand.casefile.Language.NL;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodesTest {

    private final Postcodes postcodes = new Postcodes();

    /** The numbers of municipalities that Belgium counts since 1 January 2025: 565 in all. */
    @Test
    void everyMunicipalityIsThereOnce() {
        Map<String, Long> perProvince = postcodes.all().stream()
                .map(place -> Map.entry(place.province(), place.municipalityNl()))
                .distinct()
                .collect(groupingBy(Map.Entry::getKey, counting()));

        assertThat(perProvince)
                .containsOnly(
                        Map.entry("Brussels Hoofdstedelijk Gewest", 19L),
                        Map.entry("Antwerpen", 67L),
                        Map.entry("Limburg", 38L),
                        Map.entry("Oost-Vlaanderen", 55L),
                        Map.entry("Vlaams-Brabant", 63L),
                        Map.entry("West-Vlaanderen", 62L),
                        Map.entry("Henegouwen", 69L),
                        Map.entry("Luik", 84L),
                        Map.entry("Luxemburg", 43L),
                        Map.entry("Namen", 38L),
                        Map.entry("Waals-Brabant", 27L));
    }

    @Test
    void everyRowIsComplete() {
        assertThat(postcodes.all()).hasSize(1147).allSatisfy(place -> {
            assertThat(place.postcode()).matches("[1-9][0-9]{3}");
            assertThat(place.municipalityNl())
                    .isNotBlank()
                    .isEqualTo(place.municipalityNl().strip());
            assertThat(place.municipalityFr())
                    .isNotBlank()
                    .isEqualTo(place.municipalityFr().strip());
            assertThat(place.facilities()).doesNotContainAnyElementsOf(place.languages());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1299, Brussels Hoofdstedelijk Gewest, BRUSSELS",
        "1300, 1499, Waals-Brabant, WALLONIA",
        "1500, 1999, Vlaams-Brabant, FLANDERS",
        "2000, 2999, Antwerpen, FLANDERS",
        "3000, 3499, Vlaams-Brabant, FLANDERS",
        "3500, 3999, Limburg, FLANDERS",
        "4000, 4999, Luik, WALLONIA",
        "5000, 5999, Namen, WALLONIA",
        "6000, 6599, Henegouwen, WALLONIA",
        "6600, 6999, Luxemburg, WALLONIA",
        "7000, 7999, Henegouwen, WALLONIA",
        "8000, 8999, West-Vlaanderen, FLANDERS",
        "9000, 9999, Oost-Vlaanderen, FLANDERS"
    })
    void theRangesOfPostcodesFollowTheProvinces(String first, String last, String province, Region region) {
        assertThat(postcodes.all())
                .filteredOn(place -> place.postcode().compareTo(first) >= 0
                        && place.postcode().compareTo(last) <= 0)
                .filteredOn(place -> !place.postcode().equals("2070"))
                .isNotEmpty()
                .allSatisfy(place -> {
                    assertThat(place.province()).isEqualTo(province);
                    assertThat(place.region()).isEqualTo(region);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1000, Brussel, Bruxelles",
        "1020, Brussel, Bruxelles",
        "1030, Schaarbeek, Schaerbeek",
        "1170, Watermaal-Bosvoorde, Watermael-Boitsfort",
        "1210, Sint-Joost-ten-Node, Saint-Josse-ten-Noode",
        "1348, Ottignies-Louvain-la-Neuve, Ottignies-Louvain-la-Neuve",
        "1400, Nijvel, Nivelles",
        "1420, Eigenbrakel, Braine-l'Alleud",
        "1853, Grimbergen, Grimbergen",
        "2018, Antwerpen, Anvers",
        "2387, Baarle-Hertog, Baerle-Duc",
        "2491, Balen, Balen",
        "2812, Mechelen, Malines",
        "3001, Leuven, Louvain",
        "3118, Rotselaar, Rotselaar",
        "3583, Beringen, Beringen",
        "3668, As, As",
        "3806, Sint-Truiden, Saint-Trond",
        "4020, Luik, Liège",
        "4342, Awans, Awans",
        "4500, Hoei, Huy",
        "4802, Verviers, Verviers",
        "4983, Trois-Ponts, Trois-Ponts",
        "5100, Namen, Namur",
        "5310, Eghezée, Éghezée",
        "5575, Gedinne, Gedinne",
        "5646, Mettet, Mettet",
        "6061, Charleroi, Charleroi",
        "6238, Pont-à-Celles, Pont-à-Celles",
        "6511, Beaumont, Beaumont",
        "6838, Bouillon, Bouillon",
        "6997, Erezée, Érezée",
        "7010, Bergen, Mons",
        "7548, Doornik, Tournai",
        "7823, Aat, Ath",
        "7973, Beloeil, Belœil",
        "8301, Knokke-Heist, Knokke-Heist",
        "8434, Middelkerke, Middelkerke",
        "8957, Mesen, Messines",
        "9052, Gent, Gand",
        "9320, Aalst, Alost",
        "9506, Geraardsbergen, Grammont",
        "9992, Maldegem, Maldegem"
    })
    void aPostcodeTellsTheMunicipality(String postcode, String dutch, String french) {
        Place place = postcodes.require(postcode);

        assertThat(place.municipality(NL)).isEqualTo(dutch);
        assertThat(place.municipality(FR)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "2150, Antwerpen",
        "9120, Beveren-Kruibeke-Zwijndrecht",
        "9130, Beveren-Kruibeke-Zwijndrecht",
        "9150, Beveren-Kruibeke-Zwijndrecht",
        "3730, Bilzen-Hoeselt",
        "3740, Bilzen-Hoeselt",
        "1540, Pajottegem",
        "1570, Pajottegem",
        "1755, Pajottegem",
        "3720, Hasselt",
        "9185, Lochristi",
        "9180, Lokeren",
        "9090, Merelbeke-Melle",
        "9820, Merelbeke-Melle",
        "9810, Nazareth-De Pinte",
        "9840, Nazareth-De Pinte",
        "3945, Tessenderlo-Ham",
        "3980, Tessenderlo-Ham",
        "8760, Tielt",
        "3700, Tongeren-Borgloon",
        "3840, Tongeren-Borgloon",
        "8755, Wingene",
        "6686, Bastenaken",
        "6687, Bastenaken"
    })
    void municipalitiesAreThoseSinceTheMergersOfTheFirstOfJanuary2025(String postcode, String municipality) {
        assertThat(postcodes.require(postcode).municipalityNl()).isEqualTo(municipality);
    }

    @Test
    void zwijndrechtMovedToEastFlandersWithItsPostcodeOfAntwerp() {
        Place zwijndrecht = postcodes.require("2070");

        assertThat(zwijndrecht.municipalityNl()).isEqualTo("Beveren-Kruibeke-Zwijndrecht");
        assertThat(zwijndrecht.province()).isEqualTo("Oost-Vlaanderen");
    }

    @Test
    void allMunicipalitiesWithFacilitiesAreMarkedAndNoOthers() {
        Map<Set<Language>, Set<String>> byFacilities = postcodes.all().stream()
                .filter(place -> !place.facilities().isEmpty())
                .collect(groupingBy(
                        place -> Stream.of(place.languages(), place.facilities())
                                .flatMap(Set::stream)
                                .collect(toSet()),
                        Collectors.mapping(Place::municipalityFr, toSet())));

        assertThat(byFacilities.get(Set.of(NL, FR)))
                .containsExactlyInAnyOrder(
                        "Drogenbos",
                        "Crainhem",
                        "Linkebeek",
                        "Rhode-Saint-Genèse",
                        "Wemmel",
                        "Wezembeek-Oppem",
                        "Biévène",
                        "Herstappe",
                        "Messines",
                        "Renaix",
                        "Espierres-Helchin",
                        "Fourons",
                        "Comines-Warneton",
                        "Enghien",
                        "Flobecq",
                        "Mouscron");
        assertThat(byFacilities.get(Set.of(FR, DE)))
                .containsExactlyInAnyOrder(
                        "Malmedy",
                        "Waimes",
                        "Amblève",
                        "Bullange",
                        "Burg-Reuland",
                        "Butgenbach",
                        "Eupen",
                        "La Calamine",
                        "Lontzen",
                        "Raeren",
                        "Saint-Vith");
    }

    @ParameterizedTest
    @CsvSource({
        "1030, NL FR, ''",
        "1640, NL,    FR",
        "3790, NL,    FR",
        "9000, NL,    ''",
        "7784, FR,    NL",
        "4960, FR,    DE",
        "4780, DE,    FR",
        "4000, FR,    ''"
    })
    void aPlaceHasItsOfficialLanguagesAndFacilities(String postcode, String languages, String facilities) {
        Place place = postcodes.require(postcode);

        assertThat(place.languages()).isEqualTo(languages(languages));
        assertThat(place.facilities()).isEqualTo(languages(facilities));
    }

    @ParameterizedTest
    @CsvSource({"4780, Sankt Vith", "4950, Weismes", "4000, Liège", "1000, Bruxelles", "9000, Gent"})
    void aGermanReaderReadsTheGermanNameOrElseTheLocalOne(String postcode, String municipality) {
        assertThat(postcodes.require(postcode).municipality(DE)).isEqualTo(municipality);
    }

    @Test
    void spacesAroundAPostcodeDoNotMatter() {
        assertThat(postcodes.find(" 1030 ")).contains(postcodes.require("1030"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "0612", "1048"})
    void aPostcodeAtWhichNobodyLivesIsRefused(String postcode) {
        assertThat(postcodes.find(postcode)).isEmpty();
        assertThatThrownBy(() -> postcodes.require(postcode))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("'Postcode' " + postcode + " bestaat niet. Kijk de postcode na.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "103", "B-1030", "Lena Testmans"})
    void whatIsNoPostcodeIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> postcodes.require(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("'Postcode' telt vier cijfers, bijvoorbeeld 1030. Kijk de postcode na.");
    }

    private static Set<Language> languages(String codes) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Language::valueOf)
                .collect(toSet());
    }
}
