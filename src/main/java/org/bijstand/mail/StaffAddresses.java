package org.bijstand.mail;

import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;
import org.bijstand.casefile.RoleAddresses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where mail for groups of our own staff goes ({@code bijstand.staff.*}).
 *
 * @param coordinators told when no partner is found or the deadline is near (H7)
 * @param supervisors told when nobody picked that up (H7)
 * @param managers sent the monthly report, which is about nobody in particular (H10)
 */
@ConfigurationProperties("bijstand.staff")
@Validated
public record StaffAddresses(
        @NotNull MailAddress coordinators,
        @NotNull MailAddress supervisors,
        @NotNull MailAddress managers) implements RoleAddresses {

    @Override
    public boolean has(String address) {
        return Stream.of(coordinators, supervisors, managers)
                .anyMatch(group -> group.value().equalsIgnoreCase(address));
    }
}
