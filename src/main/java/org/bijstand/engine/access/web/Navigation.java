package org.bijstand.engine.access.web;

import static org.bijstand.engine.access.Roles.ADMIN;
import static org.bijstand.engine.access.Roles.ANALYST;
import static org.bijstand.engine.access.Roles.CASE_WORKER;
import static org.bijstand.engine.access.Roles.COORDINATOR;
import static org.bijstand.engine.access.Roles.MANAGER;
import static org.bijstand.engine.access.Roles.PRIVACY_OFFICER;
import static org.bijstand.engine.access.Roles.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bijstand.engine.access.CurrentUser;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where each role can go: the links of the header and of the start page. */
@Component
class Navigation {

    /** @param explanation what one does there, for the start page */
    record Link(String name, String address, String explanation) {}

    private record Entry(Link link, Set<String> groups) {}

    private static final List<Entry> TABLE = List.of(
            entry(
                    "Takenlijst",
                    "/camunda/app/tasklist/default/",
                    "Aanvragen opnemen en taken afwerken",
                    CASE_WORKER,
                    COORDINATOR,
                    SUPERVISOR,
                    MANAGER),
            entry(
                    "Dossiers",
                    "/dossiers",
                    "Een dossier zoeken en zien hoe ver het staat",
                    CASE_WORKER,
                    COORDINATOR,
                    SUPERVISOR),
            entry("Overzicht", "/overzicht", "Hoeveel dossiers waar staan, zonder personen", MANAGER),
            entry(
                    "Post",
                    "/post",
                    "De mail van een dossier, de quarantaine en wat niet aankwam",
                    CASE_WORKER,
                    COORDINATOR,
                    SUPERVISOR),
            entry(
                    "Cockpit",
                    "/camunda/app/cockpit/default/",
                    "Zien waar dossiers staan en wat vastzit",
                    MANAGER,
                    ANALYST),
            entry("Rapporten", "/rapporten", "Maandcijfers bekijken en bewaren", COORDINATOR, SUPERVISOR, MANAGER),
            entry("Inlezen", "/inlezen", "Leden en partners overnemen uit de administratie", COORDINATOR, SUPERVISOR),
            entry("Privacy", "/privacy", "Inzage, wissing en wie welk dossier las", PRIVACY_OFFICER),
            entry("Beheer", "/camunda/app/admin/default/", "Gebruikers en groepen beheren", ADMIN));

    private static final List<Link> DEMO = List.of(
            new Link("Demo-postbus", "/demo/postbus", "Alle mails lezen die de demo verstuurt"),
            new Link("Demo-klok", "/demo/klok", "Termijnen laten verlopen zonder te wachten"));

    private final CurrentUser user;
    private final boolean demo;

    Navigation(CurrentUser user, Environment environment) {
        this.user = user;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Entry entry : TABLE) {
            if (entry.groups.stream().anyMatch(user::is)) {
                links.add(entry.link);
            }
        }
        if (demo && user.isSignedIn()) {
            links.addAll(DEMO);
        }
        return links;
    }

    private static Entry entry(String name, String address, String explanation, String... groups) {
        return new Entry(new Link(name, address, explanation), Set.of(groups));
    }
}
