package org.bijstand.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.Assignments;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseFiles;
import org.bijstand.engine.course.CaseTask;
import org.bijstand.engine.course.Courses;
import org.bijstand.reporting.CaseFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as their page shows them. */
@Component
public class Dossiers {

    private final CaseFiles cases;
    private final Assignments assignments;
    private final CaseFacts facts;
    private final Courses courses;

    Dossiers(CaseFiles cases, Assignments assignments, CaseFacts facts, Courses courses) {
        this.cases = cases;
        this.assignments = assignments;
        this.facts = facts;
        this.courses = courses;
    }

    public boolean exists(String caseNumber) {
        return cases.find(caseNumber).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(String caseNumber) {
        return cases.find(caseNumber).map(this::dossier);
    }

    private Dossier dossier(CaseFile file) {
        List<Assignment> services = assignments.ofCase(file.caseNumber());
        return new Dossier(file, services, facts.of(file.caseNumber()), courses.of(keys(file.caseNumber(), services)));
    }

    /** What waits for somebody in the case. */
    public List<CaseTask> openTasks(Dossier dossier) {
        return courses.openTasks(keys(dossier.number(), dossier.assignments()));
    }

    /** What waits for somebody about a request by mail that is no case yet. */
    public List<CaseTask> openTasks(String requestNumber) {
        return courses.openTasks(List.of(requestNumber));
    }

    private static List<String> keys(String caseNumber, List<Assignment> services) {
        return Stream.concat(Stream.of(caseNumber), services.stream().map(Assignment::number))
                .toList();
    }
}
