package org.bijstand.engine.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in: the ways to what this person may use. */
@Controller
class StartPage {

    @GetMapping("/")
    String show() {
        return "start";
    }
}
