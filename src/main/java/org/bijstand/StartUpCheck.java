package org.bijstand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bijstand.secret.KeySettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start an installation that would only fail later, or that would put demo data and known passwords in a real
 * database (design rule 10). Runs before anything is created.
 */
class StartUpCheck implements EnvironmentPostProcessor, Ordered {

    private static final String MAILBOX = "bijstand.mailbox.";
    private static final String SIGN_IN = "bijstand.sign-in";
    private static final String GROUPS = "bijstand.oidc.groups";

    /** On the class path of the tests, and in no jar. */
    private static final String OF_THE_TESTS = "application-test.yaml";

    /** That nothing is needed must be somebody's decision and not a setting that was forgotten. */
    private static final String OR_NONE = "; where it takes none, set it to nothing";

    /** What every installation needs: secrets, and addresses that nobody can guess. */
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    /** What is needed besides where people sign in at an OpenID provider. */
    private static final Map<String, String> NEEDED_OF_PROVIDER = new LinkedHashMap<>();

    static {
        NEEDED.put("spring.datasource.url", "the database, for instance jdbc:postgresql://db.example/bijstand");
        NEEDED.put("spring.mail.host", "the server that mail is sent through, for instance smtp.example");
        NEEDED.put("spring.mail.username", "who sends mail there" + OR_NONE);
        NEEDED.put("spring.mail.password", "that user's password" + OR_NONE);
        NEEDED.put("spring.datasource.username", "who owns the database, for instance bijstand");
        NEEDED.put("spring.datasource.password", "that user's password" + OR_NONE);
        NEEDED.put(
                MAILBOX + "host",
                "the server of the mailbox that people write to, for instance imap.example; where nobody is to read one, "
                        + "set BIJSTAND_MAILBOX_ENABLED=false");
        NEEDED.put(MAILBOX + "username", "who reads that mailbox");
        NEEDED.put(MAILBOX + "password", "that user's password");
        NEEDED.put(
                "bijstand.base-url", "the address that partners and members reach, for instance https://hulp.example");
        NEEDED.put("bijstand.mail.from", "the address that mail comes from, for instance hulp@bijstand.example");
        NEEDED.put("bijstand.mail.sender-name", "the name beside that address, for instance Bijstand");
        NEEDED.put("bijstand.mail.phone", "the telephone number in each mail's signature");
        NEEDED.put("bijstand.staff.coordinators", "the address that tells coordinators of what is urgent");
        NEEDED.put("bijstand.staff.supervisors", "the address that escalations go to");
        NEEDED.put("bijstand.staff.managers", "the address that the monthly report goes to");

        NEEDED_OF_PROVIDER.put(
                "bijstand.oidc.issuer", "the OpenID provider, for instance https://login.example/realms/staff");
        NEEDED_OF_PROVIDER.put("bijstand.oidc.client-id", "the name by which the provider knows this application");
        NEEDED_OF_PROVIDER.put("bijstand.oidc.client-secret", "the secret that goes with it");
        NEEDED_OF_PROVIDER.put(
                GROUPS, "which group of the provider is which one here, for instance helpdesk=coordinator");
    }

    /** After the settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        refuseProfiles(environment, application.getClassLoader());
        if (has("demo", environment) && environment.containsProperty("spring.datasource.url")) {
            throw new RefusedStart(
                    List.of("The demo brings its own database and writes demo data into it; to use another "
                            + "database (spring.datasource.url), choose the profile production."));
        }
        if (has("production", environment)) {
            refuseWithoutSettings(environment);
        }
    }

    /** What guards an installation hangs on the profile production, so that nothing but the demo starts without it. */
    private static void refuseProfiles(ConfigurableEnvironment environment, ClassLoader classes) {
        List<String> chosen = Stream.of("demo", "test", "production")
                .filter(profile -> has(profile, environment))
                .toList();
        if (chosen.isEmpty()) {
            throw new RefusedStart(List.of(
                    "Add production to the profiles (SPRING_PROFILES_ACTIVE=production,%s): secure cookies, encrypted"
                                    .formatted(String.join(",", environment.getActiveProfiles()))
                            + " mail and the trust in a proxy come with it."));
        }
        if (chosen.size() > 1) {
            throw new RefusedStart(
                    List.of("The profiles %s exclude each other; choose one.".formatted(String.join(" and ", chosen))));
        }
        if (chosen.contains("test") && classes.getResource(OF_THE_TESTS) == null) {
            throw new RefusedStart(
                    List.of("The profile test is for the product's own tests and has no secrets; choose production."));
        }
    }

    private static boolean has(String profile, ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of(profile));
    }

    private static void refuseWithoutSettings(ConfigurableEnvironment environment) {
        List<String> reasons = new ArrayList<>(missing(NEEDED, environment));
        String way = environment.getProperty(SIGN_IN, "");
        if (way.equals("oidc")) {
            reasons.addAll(missing(NEEDED_OF_PROVIDER, environment));
        } else if (!way.equals("users")) {
            reasons.add(
                    "Set %s (%s) to users, for names and passwords that are kept here, or to oidc, for an OpenID provider."
                            .formatted(environmentVariable(SIGN_IN), SIGN_IN));
        }
        reasons.addAll(KeySettings.of(environment).problemsInProduction());
        if (!reasons.isEmpty()) {
            throw new RefusedStart(reasons);
        }
    }

    private static List<String> missing(Map<String, String> needed, ConfigurableEnvironment environment) {
        return needed.entrySet().stream()
                .filter(setting -> isMissing(setting.getKey(), setting.getValue(), environment))
                .filter(setting -> !setting.getKey().startsWith(MAILBOX) || readsMail(environment))
                .map(setting -> "Set %s (%s): %s."
                        .formatted(environmentVariable(setting.getKey()), setting.getKey(), setting.getValue()))
                .toList();
    }

    /** A list counts by its first entry. */
    private static boolean isMissing(String property, String meaning, ConfigurableEnvironment environment) {
        if (meaning.endsWith(OR_NONE)) {
            return !environment.containsProperty(property);
        }
        return environment.getProperty(property, "").isBlank()
                && environment.getProperty(property + "[0]", "").isBlank();
    }

    /** Mail that nobody reads must be somebody's decision and not a setting that was forgotten. */
    private static boolean readsMail(ConfigurableEnvironment environment) {
        return environment.getProperty("bijstand.mailbox.enabled", Boolean.class, true);
    }

    private static String environmentVariable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What has to be set or changed, one sentence each. */
    static class RefusedStart extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedStart(List<String> reasons) {
            super(String.join(System.lineSeparator(), reasons));
        }
    }
}
