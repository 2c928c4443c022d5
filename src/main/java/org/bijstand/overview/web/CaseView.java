package org.bijstand.overview.web;

import java.util.List;

/** A case as its page shows it: everything in words, and what people wrote as plain text. */
record CaseView(
        String number,
        String stage,
        boolean open,
        List<Fact> facts,
        List<Person> people,
        List<Service> services,
        List<Task> tasks,
        List<Day> timeline,
        List<Run> runs) {

    /** A line of the head. */
    record Fact(String name, String value) {}

    /** @param phone null when there is none */
    record Person(String role, String name, String phone, String email, String more) {

        /** What a telephone dials; null when there is none. */
        public String dialled() {
            return phone == null ? null : phone.replaceAll("[^0-9+]", "");
        }
    }

    /** One service that is asked for. */
    record Service(
            String number,
            String label,
            String status,
            String hours,
            String partner,
            List<Offer> offers,
            List<Visit> visits) {}

    record Offer(String partner, String sent, String answered, String outcome, String words) {}

    record Visit(String when, String hours, String status, String incidents, boolean trouble) {}

    /** @param address where to open it, null for who may not */
    record Task(String name, String due, boolean late, String assignee, String address) {}

    record Day(String day, List<Entry> entries) {}

    record Entry(String time, String topic, String what, String detail, String by) {}

    /**
     * One process with its diagram.
     *
     * @param place where it is now in words, or how it ended
     * @param model the address of its BPMN
     * @param steps what the script marks, as JSON
     */
    record Run(String id, String title, String place, String model, String steps) {}
}
