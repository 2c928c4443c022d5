package org.bijstand.delivery.mail;

import java.util.List;
import org.bijstand.casefile.CaseFile;
import org.bijstand.delivery.Visit;
import org.bijstand.mail.Appointment;
import org.bijstand.mail.Appointments;
import org.bijstand.mail.Attachment;
import org.springframework.stereotype.Component;

/** Visits as files for a calendar. No visits are no file. */
@Component
class VisitCalendar {

    private final Appointments appointments;

    VisitCalendar(Appointments appointments) {
        this.appointments = appointments;
    }

    Attachment[] planned(CaseFile file, List<Visit> visits) {
        return visits.isEmpty()
                ? new Attachment[0]
                : new Attachment[] {appointments.planned(file.caseNumber(), of(visits))};
    }

    Attachment[] cancelled(CaseFile file, List<Visit> visits) {
        return visits.isEmpty()
                ? new Attachment[0]
                : new Attachment[] {appointments.cancelled(file.caseNumber(), of(visits))};
    }

    private static List<Appointment> of(List<Visit> visits) {
        return visits.stream()
                .map(visit -> Appointment.of(visit.assignmentNumber(), visit.plan()))
                .toList();
    }
}
