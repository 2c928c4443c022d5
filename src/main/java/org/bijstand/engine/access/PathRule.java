package org.bijstand.engine.access;

import static org.bijstand.engine.access.Roles.ADMIN;
import static org.bijstand.engine.access.Roles.CASE_WORKER;
import static org.bijstand.engine.access.Roles.COORDINATOR;
import static org.bijstand.engine.access.Roles.MANAGER;
import static org.bijstand.engine.access.Roles.PRIVACY_OFFICER;
import static org.bijstand.engine.access.Roles.SUPERVISOR;

import java.util.Arrays;
import java.util.List;
import org.bijstand.casefile.ServiceLine;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may open which path: this table decides it for the whole product (design rule 10). The first line that matches
 * counts; the last one asks a log-in for whatever no line names.
 */
record PathRule(String pattern, Audience audience, String... groups) {

    /** Pages that partners and members reach by a link in a mail: whoever holds the link may open them. */
    static final String[] LINK_PAGES = {
        "/antwoord/**",
        "/verslag/**",
        "/lid/**",
        "/tevredenheid/**",
        FirstAdministrator.PAGE + "/**",
        "/concepten/bewaren",
        "/concepten/weggooien"
    };

    static final List<PathRule> TABLE = List.of(
            everybody("/antwoord/**"),
            everybody("/verslag/**"),
            everybody("/lid/**"),
            everybody("/tevredenheid/**"),
            everybody(FirstAdministrator.PAGE + "/**"),
            // Whoever had a form open holds a ticket for it, which outlives the session.
            everybody("/concepten/bewaren"),
            everybody("/concepten/weggooien"),
            everybody("/aanmelden"),
            everybody("/css/**"),
            everybody("/favicon.svg"),
            everybody("/actuator/health/**"),
            members("/actuator/**", ADMIN),
            members("/rapporten/**", MANAGER, COORDINATOR, SUPERVISOR),
            members("/inlezen/**", COORDINATOR, SUPERVISOR),
            casework("/dossiers/**"),
            members("/overzicht/**", MANAGER),
            members("/post/**", CASE_WORKER, COORDINATOR, SUPERVISOR),
            members("/taken/**", CASE_WORKER, COORDINATOR, SUPERVISOR),
            members("/privacy/**", PRIVACY_OFFICER),
            // The first administrator comes by the link that the start prints, never because they pass by first.
            nobody("/camunda/api/admin/setup/**"),
            nobody("/camunda/app/admin/*/setup/**"),
            // People sign in at our own page only; here a signed-in person could become another in the engine alone.
            nobody("/camunda/api/admin/auth/user/*/login/**"),
            // Tells whether a password is somebody's, as often as one likes. What is denied ends with "/**": the
            // engine's
            // interfaces also answer to a path with a slash behind it.
            nobody("/engine-rest/identity/verify/**"),
            nobody("/engine-rest/engine/*/identity/verify/**"),
            nobody("/camunda/api/engine/engine/*/identity/verify/**"),
            staff("/**"));

    enum Audience {
        EVERYBODY,
        STAFF,
        MEMBERS,
        NOBODY
    }

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (PathRule rule : TABLE) {
            var path = requests.requestMatchers(
                    PathPatternRequestMatcher.withDefaults().matcher(rule.pattern));
            switch (rule.audience) {
                case EVERYBODY -> path.permitAll();
                case STAFF -> path.authenticated();
                case MEMBERS -> path.hasAnyAuthority(rule.groups);
                case NOBODY -> path.denyAll();
            }
        }
    }

    private static PathRule everybody(String pattern) {
        return new PathRule(pattern, Audience.EVERYBODY);
    }

    private static PathRule staff(String pattern) {
        return new PathRule(pattern, Audience.STAFF);
    }

    private static PathRule members(String pattern, String... groups) {
        return new PathRule(pattern, Audience.MEMBERS, groups);
    }

    /** For the people of every line; a check on each page keeps them to the cases of their own. */
    private static PathRule casework(String pattern) {
        return members(
                pattern,
                Arrays.stream(ServiceLine.values())
                        .flatMap(line -> Roles.of(line).stream())
                        .toArray(String[]::new));
    }

    private static PathRule nobody(String pattern) {
        return new PathRule(pattern, Audience.NOBODY);
    }
}
