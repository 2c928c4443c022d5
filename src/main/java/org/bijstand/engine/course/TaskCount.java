package org.bijstand.engine.course;

/**
 * How many tasks a filter of Tasklist shows to the person who asks.
 *
 * @param explanation what the filter is for, may be empty
 */
public record TaskCount(String filterId, String name, String explanation, long tasks) {}
