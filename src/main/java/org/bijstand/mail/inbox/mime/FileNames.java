package org.bijstand.mail.inbox.mime;

import org.bijstand.casefile.InszSearch;

/** Names that can be shown and saved: one line, no path, nothing that a file system gives a meaning to. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final int LONGEST_ENDING = 10;

    private FileNames() {}

    static String clean(String name, String type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = InszSearch.masked(last)
                .replaceAll("[<>:\"|?*%]", "_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            return type.equals("message/rfc822")
                    ? "bericht.eml"
                    : type.equals("text/calendar") ? "agenda.ics" : "bijlage";
        }
        return clean.length() <= LONGEST ? clean : shortened(clean);
    }

    /** The ending stays: it says what the file is opened with. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String beginning = name.substring(0, LONGEST - ending.length());
        return (Character.isHighSurrogate(beginning.charAt(beginning.length() - 1))
                        ? beginning.substring(0, beginning.length() - 1)
                        : beginning)
                + ending;
    }
}
