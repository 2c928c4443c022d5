package org.bijstand.overview.web;

import java.util.List;
import org.bijstand.engine.incident.StuckStep;
import org.bijstand.engine.incident.StuckSteps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For managers: the steps that failed for good, behind their number on the start page. Tells of no person. */
@Controller
class StuckStepPage {

    private static final int MOST = 200;
    private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/%s/runtime";

    private final StuckSteps stuckSteps;
    private final Words words;

    StuckStepPage(StuckSteps stuckSteps, Words words) {
        this.stuckSteps = stuckSteps;
        this.words = words;
    }

    /** @param cockpit where the place in the diagram is seen, null when there is none */
    record Row(String reference, String process, String step, String since, String cockpit) {}

    @GetMapping("/overzicht/vastgelopen")
    String show(Model model) {
        List<Row> rows = stuckSteps.list(MOST).stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("total", Math.max(rows.size(), stuckSteps.count()));
        return "overview/stuck";
    }

    private Row row(StuckStep step) {
        return new Row(
                step.reference(),
                step.process(),
                step.step(),
                words.moment(step.since()),
                step.processInstanceId() == null ? null : COCKPIT.formatted(step.processInstanceId()));
    }
}
