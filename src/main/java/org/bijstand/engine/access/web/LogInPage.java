package org.bijstand.engine.access.web;

import org.bijstand.engine.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page where staff sign in, for our pages as for Tasklist, Cockpit and Admin. */
@Controller
class LogInPage {

    private final CurrentUser user;

    LogInPage(CurrentUser user) {
        this.user = user;
    }

    @GetMapping("/aanmelden")
    String show() {
        return user.isSignedIn() ? "redirect:/" : "aanmelden";
    }
}
