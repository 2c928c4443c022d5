package org.bijstand.engine.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Called by a script while somebody moves or types in Tasklist or Cockpit, so that their session goes on. */
@Controller
class Presence {

    @GetMapping("/sessie")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note() {
        // The check of the session has noted it already.
    }
}
