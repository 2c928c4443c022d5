package org.bijstand.engine.form;

/** One entry of an option list that a form reads through its {@code valuesKey}. */
public record FormOption(String label, String value) {}
