package org.bijstand.overview.web;

import org.bijstand.overview.Today;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in: what matters today, and the ways to what this person may use. */
@Controller
class StartPage {

    private final Today today;

    StartPage(Today today) {
        this.today = today;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("groups", today.groups());
        return "start";
    }
}
