package org.bijstand.delivery.web;

/** What somebody typed on a page, as we keep it. */
final class FreeText {

    /** As much as the database keeps. */
    static final int LONGEST = 2000;

    private FreeText() {}

    /** Without control characters (line breaks stay) and without blanks around it; null is no words. */
    static String clean(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\r\\n?", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                        .strip();
    }

    static boolean isTooLong(String words) {
        return words.length() > LONGEST;
    }
}
