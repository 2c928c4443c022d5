package org.bijstand.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bijstand.casefile.Assignment;
import org.bijstand.casefile.CaseFile;
import org.bijstand.casefile.CaseStatus;
import org.bijstand.casefile.ServiceKind;
import org.bijstand.engine.course.ProcessRun;
import org.bijstand.reporting.CaseFact;
import org.bijstand.reporting.FactKind;

/** What several parts of a case's page need, read once. */
public record Dossier(CaseFile file, List<Assignment> assignments, List<CaseFact> facts, List<ProcessRun> runs) {

    public String number() {
        return file.caseNumber();
    }

    /** Empty once the case has ended. */
    public Optional<CaseStage> stage() {
        return file.status() == CaseStatus.OPEN ? Optional.of(CaseStage.of(assignments)) : Optional.empty();
    }

    Stream<CaseFact> facts(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }

    /** The service that a number stands for; empty for the number of the case itself. */
    public Optional<ServiceKind> service(String number) {
        return assignments.stream()
                .filter(assignment -> assignment.number().equals(number))
                .map(Assignment::service)
                .findAny();
    }
}
