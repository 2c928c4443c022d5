package org.bijstand.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one feature keeps about people. Each feature that keeps something has a bean of it; they are asked in their order,
 * those first whose rows refer to others'. Works in the caller's transaction.
 */
public interface PersonalData {

    /** All of it, whole, as it stands now; categories with nothing in them are left out. */
    List<Kept> of(DataSubject person);

    /** The files that belong to it, each read only when it is asked for. */
    default Stream<KeptFile> files(DataSubject person) {
        return Stream.empty();
    }

    /**
     * Takes all of it away for good. What says nothing about the person by itself (figures, who of the staff read when)
     * may stay under a name that leads nowhere.
     *
     * @return how much of each category is gone
     */
    Map<String, Integer> erase(DataSubject person);

    /**
     * One category of what is kept.
     *
     * @param category in Dutch, as the person's file calls it
     * @param entries each with its fields by name, in the order in which they are read
     */
    record Kept(String category, List<Map<String, Object>> entries) {

        /** Without the entries, so that a log never shows them. */
        @Override
        public String toString() {
            return category + ": " + entries.size();
        }
    }

    /**
     * A file that is kept.
     *
     * @param name may be anything that somebody gave it
     */
    record KeptFile(String name, byte[] content) {

        /** Without its name, so that a log never shows it. */
        @Override
        public String toString() {
            return "file of " + content.length + " bytes";
        }
    }
}
