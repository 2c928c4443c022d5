package org.bijstand.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/** How people and programs prove who they are. There are two ways; {@code bijstand.sign-in} chooses one of them. */
public interface SignIn {

    /** On our own pages; what is proved there holds in Tasklist, Cockpit and Admin too. */
    void ofPeople(HttpSecurity http) throws Exception;

    void ofPrograms(HttpSecurity http) throws Exception;

    /** The person as they are now, with the groups that they have now; empty when they may not be here any more. */
    Optional<Authentication> renewed(Authentication before, HttpServletRequest request, HttpServletResponse response);

    /** Where a person who has signed out here can sign out of the rest of the organisation too. */
    Optional<String> signOutElsewhere(HttpServletRequest request, HttpServletResponse response, Authentication person);
}
