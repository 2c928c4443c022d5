package org.bijstand.overview.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.Postcodes;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.engine.course.CaseTask;
import org.bijstand.homeassistance.Entitlements;
import org.bijstand.overview.CaseStage;
import org.bijstand.overview.Dossier;
import org.bijstand.overview.Dossiers;
import org.bijstand.overview.Happening;
import org.bijstand.overview.Timeline;
import org.bijstand.overview.web.CaseView.Day;
import org.bijstand.overview.web.CaseView.Entry;
import org.bijstand.overview.web.CaseView.Fact;
import org.bijstand.overview.web.CaseView.Person;
import org.bijstand.overview.web.CaseView.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a case out of what its features keep. */
@Component
class CaseViews {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final Dossiers dossiers;
    private final Timeline timeline;
    private final ServiceViews services;
    private final RunViews runs;
    private final Entitlements entitlements;
    private final Postcodes postcodes;
    private final Words words;
    private final Clock clock;

    CaseViews(
            Dossiers dossiers,
            Timeline timeline,
            ServiceViews services,
            RunViews runs,
            Entitlements entitlements,
            Postcodes postcodes,
            Words words,
            Clock clock) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.services = services;
        this.runs = runs;
        this.entitlements = entitlements;
        this.postcodes = postcodes;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CaseView of(Dossier dossier) {
        CaseFile file = dossier.file();
        List<CaseTask> tasks = dossiers.openTasks(dossier);
        return new CaseView(
                dossier.number(),
                dossier.stage().map(CaseStage::label).orElseGet(() -> ended(file.status())),
                file.status() == CaseStatus.OPEN,
                head(dossier, tasks),
                people(file),
                dossier.assignments().stream().map(services::of).toList(),
                tasks.stream()
                        .map(task -> task(task, dossier.service(task.businessKey())))
                        .toList(),
                days(timeline.of(dossier)),
                runs.of(dossier));
    }

    /** What waits for somebody about a request that is no case yet. */
    List<Task> tasksOf(String requestNumber) {
        return dossiers.openTasks(requestNumber).stream()
                .map(task -> task(task, Optional.empty()))
                .toList();
    }

    private static String ended(CaseStatus status) {
        String label = status.label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private List<Fact> head(Dossier dossier, List<CaseTask> tasks) {
        CaseFile file = dossier.file();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Dringendheid", file.urgency().label()));
        facts.add(new Fact("Diensten", inWords(dossier.assignments())));
        facts.add(new Fact("Gemeente", municipality(file)));
        facts.add(
                new Fact("Adres", file.address().street() + " " + file.address().houseNumber()));
        facts.add(new Fact("Aanleiding", "%s op %s".formatted(file.trigger().label(), Words.date(file.triggerDate()))));
        if (file.expectedDischarge() != null) {
            facts.add(new Fact("Verwacht thuis", Words.date(file.expectedDischarge())));
        }
        facts.add(new Fact("Ontvangen", words.moment(file.receivedAt())));
        facts.add(new Fact("Werkt eraan", workers(tasks)));
        facts.add(new Fact("Tegoed " + year(file), entitlement(file)));
        return facts;
    }

    private static String inWords(List<Assignment> assignments) {
        return assignments.isEmpty()
                ? "nog te bepalen"
                : assignments.stream()
                        .map(Assignment::service)
                        .map(ServiceKind::label)
                        .collect(Collectors.joining(", "));
    }

    private String municipality(CaseFile file) {
        String postcode = file.address().postcode();
        return postcodes
                .find(postcode)
                .map(place -> postcode + " " + place.municipality(Language.NL))
                .orElse(postcode);
    }

    private static String workers(List<CaseTask> tasks) {
        String names = tasks.stream()
                .map(CaseTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "niemand op dit ogenblik" : names;
    }

    private String entitlement(CaseFile file) {
        return entitlements.statusOf(Entitlements.holderOf(file), year(file)).inWords();
    }

    private int year(CaseFile file) {
        return file.status() == CaseStatus.OPEN
                ? LocalDate.now(clock).getYear()
                : LocalDate.ofInstant(file.receivedAt(), clock.getZone()).getYear();
    }

    private static List<Person> people(CaseFile file) {
        String member = Stream.of(
                        "geboren op " + Words.date(file.member().birthDate()),
                        "spreekt " + file.language().label(),
                        file.member().membershipNumber() == null
                                ? "niet in het ledenbestand"
                                : "lid " + file.member().membershipNumber())
                .collect(Collectors.joining(", "));
        return List.of(
                new Person(
                        "Lid",
                        file.member().name(),
                        file.member().phone(),
                        file.member().email(),
                        member),
                new Person(
                        "Aanvrager",
                        file.requester().name(),
                        file.requester().phone(),
                        file.requester().email(),
                        file.requester().kind().label()));
    }

    private Task task(CaseTask task, Optional<ServiceKind> service) {
        Instant due = task.due();
        return new Task(
                service.map(kind -> task.name() + ": " + kind.label()).orElse(task.name()),
                due == null ? "zonder termijn" : words.moment(due),
                due != null && due.isBefore(clock.instant()),
                task.assignee(),
                task.mayOpen() ? TASKLIST + task.id() : null);
    }

    private List<Day> days(List<Happening> happenings) {
        Map<String, List<Entry>> days = new LinkedHashMap<>();
        happenings.forEach(happening -> days.computeIfAbsent(words.day(happening.at()), day -> new ArrayList<>())
                .add(new Entry(
                        words.time(happening.at()),
                        happening.topic().label(),
                        happening.what(),
                        happening.detail(),
                        happening.by())));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
