package org.bijstand.casefile;

import java.time.LocalDate;
import java.util.Set;

/** A line in a list of cases. */
public record CaseSummary(
        String caseNumber, LocalDate receivedOn, TriggerKind trigger, CaseStatus status, Set<ServiceKind> services) {}
