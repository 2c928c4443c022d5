package org.bijstand.partner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of postcodes that a partner serves, both ends included. */
public record PostcodeArea(String first, String last) implements Comparable<PostcodeArea> {

    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{3})(?:-([1-9][0-9]{3}))?");
    private static final Pattern PREFIX = Pattern.compile("([1-9][0-9]{0,2})\\*");

    /** @throws IllegalArgumentException when it is no range of postcodes */
    public PostcodeArea {
        if (!RANGE.matcher(first + "-" + last).matches() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException("not a range of postcodes: " + first + " to " + last);
        }
    }

    /**
     * Reads {@code 1030}, {@code 1000-1299} or {@code 10*}.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static PostcodeArea parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return new PostcodeArea(range.group(1), range.group(2) == null ? range.group(1) : range.group(2));
        }
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.matches()) {
            String digits = prefix.group(1);
            return new PostcodeArea((digits + "000").substring(0, 4), (digits + "999").substring(0, 4));
        }
        throw new IllegalArgumentException("not an area: " + text);
    }

    public boolean contains(String postcode) {
        return first.compareTo(postcode) <= 0 && postcode.compareTo(last) <= 0;
    }

    /** How many postcodes the range spans. */
    public int width() {
        return Integer.parseInt(last) - Integer.parseInt(first) + 1;
    }

    @Override
    public int compareTo(PostcodeArea other) {
        return (first + last).compareTo(other.first + other.last);
    }
}
