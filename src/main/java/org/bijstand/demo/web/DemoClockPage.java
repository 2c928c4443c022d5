package org.bijstand.demo.web;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.bijstand.calendar.MovableClock;
import org.bijstand.casefile.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the demo's time on, so that reminders, escalations and visits of next week can be seen within a minute. */
@Controller
@Profile("demo")
@RequestMapping("/demo/klok")
class DemoClockPage {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(Language.NL.locale());

    private final MovableClock clock;

    DemoClockPage(MovableClock clock) {
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", LONG.format(ZonedDateTime.now(clock)));
        return "demo/klok";
    }

    @PostMapping
    String advance(@RequestParam Duration step) {
        if (step.isNegative() || step.compareTo(Duration.ofDays(31)) > 0) {
            throw new IllegalArgumentException("the demo's time goes on by at most 31 days at once");
        }
        clock.advance(step);
        return "redirect:/demo/klok";
    }
}
