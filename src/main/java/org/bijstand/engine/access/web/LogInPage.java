package org.bijstand.engine.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bijstand.engine.access.CurrentUser;
import org.bijstand.engine.access.KnownBrowser;
import org.bijstand.engine.access.LogOut;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page where staff sign in, for our pages as for Tasklist, Cockpit and Admin. */
@Controller
class LogInPage {

    private final CurrentUser user;
    private final KnownBrowser browser;
    private final boolean atProvider;

    LogInPage(CurrentUser user, KnownBrowser browser, @Value("${bijstand.sign-in}") String way) {
        this.user = user;
        this.browser = browser;
        this.atProvider = way.equals("oidc");
    }

    @GetMapping("/aanmelden")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (user.isSignedIn()) {
            return "redirect:/";
        }
        if (!atProvider) {
            browser.remember(request, response);
            return "aanmelden";
        }
        String elsewhere = LogOut.elsewhere(request);
        if (elsewhere != null) {
            // Not a redirect: a browser would refuse one that follows from sending the sign-out form.
            response.setHeader("Refresh", "0;url=" + elsewhere);
        }
        return "aanmelden-bij-aanbieder";
    }
}
