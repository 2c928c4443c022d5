package org.bijstand.casefile;

/** Published, within the transaction, when visits that were planned before are replaced by others. */
public record VisitsReplanned(String assignmentNumber) {}
