package org.bijstand.overview.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.casefile.Urgency;
import org.bijstand.engine.course.Courses;
import org.bijstand.overview.CaseRow;
import org.springframework.stereotype.Component;

/** Puts cases into words: with the person for who works on them, without for who only watches. */
@Component
class ListRows {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/";

    private final Postcodes postcodes;
    private final Courses courses;
    private final Words words;

    ListRows(Postcodes postcodes, Courses courses, Words words) {
        this.postcodes = postcodes;
        this.courses = courses;
        this.words = words;
    }

    List<ListRow> withPersons(List<CaseRow> cases) {
        return cases.stream()
                .map(row -> row(row, "/dossiers/" + row.caseNumber(), row.member(), place(row.postcode())))
                .toList();
    }

    /** Each leads to its process in Cockpit. */
    List<ListRow> withoutPersons(List<CaseRow> cases) {
        Map<String, String> instances =
                courses.runningInstances(cases.stream().map(CaseRow::caseNumber).toList());
        return cases.stream()
                .map(row -> row(
                        row,
                        instances.containsKey(row.caseNumber())
                                ? COCKPIT + instances.get(row.caseNumber()) + "/runtime"
                                : null,
                        null,
                        null))
                .toList();
    }

    private ListRow row(CaseRow row, String address, String member, String place) {
        return new ListRow(
                row.caseNumber(),
                address,
                member,
                place,
                row.services().stream().map(ServiceKind::label).collect(Collectors.joining(", ")),
                state(row),
                row.urgency().label(),
                row.urgency() != Urgency.NORMAL,
                words.moment(row.receivedAt()));
    }

    private static String state(CaseRow row) {
        if (row.stage() != null) {
            return row.stage().label();
        }
        return row.status() == null ? "E-mail aan te vullen" : row.status().label();
    }

    private String place(String postcode) {
        return postcode == null
                ? null
                : postcodes
                        .find(postcode)
                        .map(place -> postcode + " " + place.municipality(Language.NL))
                        .orElse(postcode);
    }
}
