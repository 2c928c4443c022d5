package org.bijstand.engine.model;

import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Whether a text is FEEL. Nothing is evaluated. */
public final class Feel {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();
    private static final int LONGEST = 2000;

    /** Nearly every cell; the parser is slow. */
    private static final Pattern PLAIN = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]{0,2000}\"|[0-9]{1,9}|true|false");

    private static final int MOST_BRACKETS = 100;

    private Feel() {}

    /** Whether this can stand in an output cell, or after the {@code =} in a form. */
    public static boolean isExpression(String text) {
        return PLAIN.matcher(text).matches()
                || isWithinReason(text) && PARSER.parseExpression(text).isSuccess();
    }

    /** Whether this can stand in an input cell. */
    static boolean isTest(String text) {
        return PLAIN.matcher(text).matches()
                || isWithinReason(text) && PARSER.parseUnaryTests(text).isSuccess();
    }

    /** The parser calls itself for each bracket. */
    private static boolean isWithinReason(String text) {
        return text.length() <= LONGEST
                && text.chars().filter(c -> "([{".indexOf(c) >= 0).count() <= MOST_BRACKETS;
    }
}
