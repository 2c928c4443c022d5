package org.bijstand.reporting;

import static org.bijstand.reporting.Comparison.hours;
import static org.bijstand.reporting.Comparison.mean;
import static org.bijstand.reporting.Comparison.percentage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Region;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.reporting.FactReader.AcceptanceTime;
import org.bijstand.reporting.FactReader.Outcomes;
import org.bijstand.reporting.ReportTable.Row;
import org.bijstand.reporting.Tally.Count;

/** The tables of the monthly report, as a manager reads them (H10). */
class ReportTables {

    private static final Set<FactKind> OFFERS =
            Set.of(FactKind.OFFER_SENT, FactKind.VISIT_DELIVERED, FactKind.PARTNER_JUDGED, FactKind.VISIT_MISSED);

    private final Comparison months;
    private final Map<Long, String> partnerNames;

    ReportTables(Comparison months, Map<Long, String> partnerNames) {
        this.months = months;
        this.partnerNames = partnerNames;
    }

    List<ReportTable> all() {
        return List.of(
                requests(),
                table(
                        "Redenen van weigering",
                        "diensten",
                        months.rows(
                                Set.of(FactKind.SERVICE_REFUSED),
                                Count::reason,
                                ReasonLabels::of,
                                tally -> code -> count(tally.number(FactKind.SERVICE_REFUSED, Count::reason, code)))),
                byProperty("Toegekende diensten", FactKind.SERVICE_ELIGIBLE, Count::service, ReportTables::service),
                byProperty("Aanvragen per regio", FactKind.REQUEST_RECEIVED, Count::region, ReportTables::region),
                byProperty("Aanvragen per taal", FactKind.REQUEST_RECEIVED, Count::language, ReportTables::language),
                acceptance(),
                escalations(),
                hoursByService(),
                quality(),
                partners());
    }

    private ReportTable requests() {
        return table(
                "Aanvragen",
                "aantal",
                List.of(
                        months.number("Ontvangen", FactKind.REQUEST_RECEIVED),
                        months.row(
                                "Met recht op hulp",
                                facts -> count(facts.outcomes().eligible())),
                        months.row(
                                "Zonder recht op hulp",
                                facts -> count(facts.outcomes().notEligible())),
                        months.row("Met recht op hulp (%)", facts -> share(facts.outcomes())),
                        months.number("Uitzondering op het maximum", FactKind.OVERRIDE_GRANTED),
                        months.number("Ingetrokken", FactKind.CASE_WITHDRAWN),
                        months.number("Afgesloten", FactKind.CASE_CLOSED)));
    }

    private ReportTable acceptance() {
        return table(
                "Tijd tot het eerste aanvaarde aanbod",
                "uren",
                List.of(
                        months.row("Helft binnen", facts -> inHours(facts, AcceptanceTime::median)),
                        months.row("Negen op de tien binnen", facts -> inHours(facts, AcceptanceTime::ninthDecile))));
    }

    private ReportTable escalations() {
        return table(
                "Escalaties en vervangingen",
                "aantal",
                List.of(
                        months.number("Aanbod zonder antwoord", FactKind.OFFER_SILENT),
                        months.number("Naar de coördinator", FactKind.ESCALATED_TO_COORDINATOR),
                        months.number("Naar de verantwoordelijke", FactKind.ESCALATED_TO_SUPERVISOR),
                        months.number("Niemand gevonden", FactKind.UNSERVED),
                        months.number("Partner vervangen", FactKind.REPLACEMENT)));
    }

    private ReportTable hoursByService() {
        List<Row> rows = months.rows(
                Set.of(FactKind.VISIT_DELIVERED),
                Count::service,
                ReportTables::service,
                tally -> code -> hours(tally.total(FactKind.VISIT_DELIVERED, Count::service, code)));
        Row total = months.row("Totaal", facts -> hours(facts.tally().total(FactKind.VISIT_DELIVERED)));
        return table(
                "Geleverde uren per dienst",
                "uren",
                Stream.concat(rows.stream(), Stream.of(total)).toList());
    }

    private ReportTable quality() {
        return table(
                "Kwaliteit",
                "",
                List.of(
                        months.row("Tevredenheid van leden (1 tot 5)", facts -> average(facts, FactKind.SATISFACTION)),
                        months.row("Oordeel over partners (1 tot 5)", facts -> average(facts, FactKind.PARTNER_JUDGED)),
                        months.number("Niet gekomen", FactKind.VISIT_MISSED),
                        months.number("Klachten", FactKind.COMPLAINT)));
    }

    /** Each partner in the month itself: what it was asked, what it answered and how it was judged. */
    private ReportTable partners() {
        Tally tally = months.current();
        List<Row> rows = tally.values(OFFERS, Count::partnerId).stream()
                .map(partner -> partnerRow(tally, partner))
                .toList();
        return new ReportTable(
                "Partners in deze maand",
                "aantal",
                List.of("aangeboden", "aanvaard", "geweigerd", "geen antwoord", "uren", "niet gekomen", "oordeel"),
                rows);
    }

    private Row partnerRow(Tally tally, Long partner) {
        Function<FactKind, BigDecimal> number = kind -> count(tally.number(kind, Count::partnerId, partner));
        return new Row(
                partnerNames.getOrDefault(partner, "Partner " + partner),
                Arrays.asList(
                        number.apply(FactKind.OFFER_SENT),
                        number.apply(FactKind.OFFER_ACCEPTED),
                        number.apply(FactKind.OFFER_DECLINED),
                        number.apply(FactKind.OFFER_SILENT),
                        hours(tally.total(FactKind.VISIT_DELIVERED, Count::partnerId, partner)),
                        number.apply(FactKind.VISIT_MISSED),
                        mean(
                                tally.total(FactKind.PARTNER_JUDGED, Count::partnerId, partner),
                                tally.number(FactKind.PARTNER_JUDGED, Count::partnerId, partner))));
    }

    private ReportTable byProperty(
            String title, FactKind kind, Function<Count, String> property, Function<String, String> label) {
        return table(
                title,
                "aantal",
                months.rows(Set.of(kind), property, label, tally -> code -> count(tally.number(kind, property, code))));
    }

    private ReportTable table(String title, String unit, List<Row> rows) {
        return new ReportTable(title, unit, months.columns(), rows);
    }

    private static BigDecimal count(long number) {
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal share(Outcomes outcomes) {
        return percentage(outcomes.eligible(), outcomes.eligible() + outcomes.notEligible());
    }

    private static BigDecimal average(MonthFacts facts, FactKind kind) {
        return mean(facts.tally().total(kind), facts.tally().number(kind));
    }

    private static BigDecimal inHours(MonthFacts facts, ToDoubleFunction<AcceptanceTime> minutes) {
        return facts.acceptanceTime()
                .map(time ->
                        BigDecimal.valueOf(minutes.applyAsDouble(time) / 60).setScale(1, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static String service(String code) {
        return ServiceKind.valueOf(code).label();
    }

    private static String region(String code) {
        return Region.valueOf(code).label();
    }

    private static String language(String code) {
        return Language.valueOf(code).label();
    }
}
