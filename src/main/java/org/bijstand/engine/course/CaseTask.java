package org.bijstand.engine.course;

import java.time.Instant;

/**
 * A task of a case that waits for somebody.
 *
 * @param businessKey the case or assignment that it is about
 * @param assignee a user id, null when nobody has taken it
 * @param due null when it has no term
 * @param mayOpen whether the person who asks may open it
 */
public record CaseTask(String id, String name, String businessKey, String assignee, Instant due, boolean mayOpen) {}
