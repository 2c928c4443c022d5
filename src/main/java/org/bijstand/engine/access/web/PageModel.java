package org.bijstand.engine.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bijstand.engine.access.SignedIn;
import org.bijstand.engine.access.web.Navigation.Link;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the header of every staff page needs; on a link page nobody is signed in and nothing is filled. */
@ControllerAdvice
class PageModel {

    private final Navigation navigation;

    PageModel(Navigation navigation) {
        this.navigation = navigation;
    }

    @ModelAttribute("navigation")
    List<Link> navigation() {
        return navigation.links();
    }

    @ModelAttribute("signedIn")
    String signedIn(@AuthenticationPrincipal SignedIn person) {
        return person == null ? "" : person.fullName();
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
