package org.bijstand.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.stereotype.Component;

/**
 * Visits as an iCalendar file (RFC 5545) for a mail. Calendars are often shared, so that an appointment tells neither who
 * nor why: only the service's name and the case number.
 */
@Component
public class Appointments {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final TimezoneAssignment TIMEZONE =
            new TimezoneAssignment(TimeZone.getTimeZone(BRUSSELS), brusselsTime());

    private final MailSettings settings;
    private final Clock clock;

    Appointments(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** To be put into the calendar, or to replace what stands there of the same visits. */
    public Attachment planned(String caseNumber, List<Appointment> appointments) {
        return file(Method.publish(), Status.confirmed(), caseNumber, appointments);
    }

    /** To be taken out of the calendar. */
    public Attachment cancelled(String caseNumber, List<Appointment> appointments) {
        return file(Method.cancel(), Status.cancelled(), caseNumber, appointments);
    }

    private Attachment file(Method method, Status status, String caseNumber, List<Appointment> appointments) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Bijstand//Bijstand//NL");
        calendar.setMethod(method);
        calendar.getTimezoneInfo().setDefaultTimezone(TIMEZONE);
        for (Appointment appointment : appointments) {
            VEvent event = event(appointment);
            event.setStatus(status);
            event.setSummary(settings.senderName() + " " + caseNumber);
            calendar.addEvent(event);
        }
        return new Attachment(
                "bijstand.ics",
                "text/calendar; method=" + method.getValue().toUpperCase(Locale.ROOT) + "; charset=UTF-8",
                Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
    }

    private VEvent event(Appointment appointment) {
        Instant now = clock.instant();
        Instant starts = appointment.starts().atZone(BRUSSELS).toInstant();
        VEvent event = new VEvent();
        event.setUid(appointment.visitId() + "@" + settings.from().domain());
        // Calendars keep the highest number. The minute serves, so that nobody has to count the changes of a visit.
        event.setSequence(Math.toIntExact(now.getEpochSecond() / 60));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(starts));
        event.setDateEnd(Date.from(starts.plus(appointment.length())));
        event.setOrganizer(settings.from().value());
        return event;
    }

    /** The rule since 1996, written into each file so that a calendar needs no table of its own. */
    private static VTimezone brusselsTime() {
        ICalendar rules = Biweekly.parse("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VTIMEZONE
                        TZID:Europe/Brussels
                        BEGIN:DAYLIGHT
                        DTSTART:19960331T020000
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        TZNAME:CEST
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:19961027T030000
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        TZNAME:CET
                        END:STANDARD
                        END:VTIMEZONE
                        END:VCALENDAR
                        """).first();
        return rules.getTimezoneInfo().getComponents().iterator().next();
    }
}
