package org.bijstand.engine.access.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bijstand.engine.access.Staff;
import org.springframework.stereotype.Component;

/** Reads in a token of the provider what it says of somebody in our words. */
@Component
@AtProvider
class ProviderClaims {

    /** What the engine takes for an id, see user-resource-whitelist-pattern. */
    private static final String ID = "[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}";

    private record Mapping(String theirs, String ours) {

        /** At the last equals sign: the name of a directory's group may hold others. */
        static Mapping of(String line) {
            int sign = line.lastIndexOf('=');
            if (sign < 1 || sign == line.length() - 1) {
                throw new IllegalArgumentException(
                        "bijstand.oidc.groups holds '" + line + "'; write: group of the provider=group here");
            }
            return new Mapping(
                    line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
    }

    private final OidcSettings settings;
    private final Staff staff;
    private final List<Mapping> mappings;

    ProviderClaims(OidcSettings settings, Staff staff) {
        this.settings = settings;
        this.staff = staff;
        this.mappings = settings.groups().stream().map(Mapping::of).toList();
    }

    /** The user's id; empty when the token has none, or one that the engine wouldn't take. */
    Optional<String> id(Map<String, Object> claims) {
        return Optional.ofNullable(claims.get(settings.userClaim()))
                .map(Object::toString)
                .filter(id -> id.matches(ID) && !id.equals(Staff.NOBODY));
    }

    boolean haveGroups(Map<String, Object> claims) {
        return groupsClaim(claims) != null;
    }

    /** Our groups, as far as they exist; a claim that is missing gives none. */
    Set<String> groups(Map<String, Object> claims) {
        Set<String> theirs = groupsClaim(claims) instanceof Collection<?> names
                ? names.stream().filter(Objects::nonNull).map(Object::toString).collect(Collectors.toSet())
                : Set.of();
        return mappings.stream()
                .filter(mapping -> theirs.contains(mapping.theirs))
                .map(Mapping::ours)
                .filter(staff::hasGroup)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Object groupsClaim(Map<String, Object> claims) {
        Object found = claims.get(settings.groupsClaim());
        if (found != null) {
            return found;
        }
        found = claims;
        for (String step : settings.groupsClaim().split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return found;
    }
}
