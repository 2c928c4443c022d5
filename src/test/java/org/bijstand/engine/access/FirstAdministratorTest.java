package org.bijstand.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bijstand.engine.access.db.SetupLock;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    @Autowired
    Staff staff;

    @Autowired
    IdentityService identity;

    @Autowired
    SetupLock lock;

    private List<String> administrators;

    @BeforeEach
    void leaveNoAdministrator() {
        administrators = administrators();
        administrators.forEach(id -> identity.deleteMembership(id, Roles.ADMIN));
    }

    @AfterEach
    void bringThemBack() {
        identity.deleteUser("chief");
        administrators.forEach(id -> identity.createMembership(id, Roles.ADMIN));
    }

    @Test
    void theConfigurationNamesTheFirstAdministrator() {
        start("chief", "Sterk-wachtwoord-1");

        assertThat(administrators()).containsExactly("chief");
        assertThat(identity.checkPassword("chief", "Sterk-wachtwoord-1")).isTrue();
    }

    @Test
    void withoutAPasswordTheLogSaysWhatToDo(CapturedOutput log) {
        start("chief", "");

        assertThat(administrators()).isEmpty();
        assertThat(log.getOut()).contains("set BIJSTAND_ADMIN_PASSWORD");
    }

    @Test
    void aPasswordThatIsTooWeakIsRefusedInASentence(CapturedOutput log) {
        start("chief", "Chief-wachtwoord-1");

        assertThat(administrators()).isEmpty();
        assertThat(log.getOut()).contains("BIJSTAND_ADMIN_PASSWORD is too weak").doesNotContain("Chief-wachtwoord-1");
    }

    @Test
    void whoHasAnAdministratorGetsNoSecondOne() {
        identity.createMembership(Users.ADMIN, Roles.ADMIN);

        start("chief", "Sterk-wachtwoord-1");

        assertThat(administrators()).containsExactly(Users.ADMIN);
        identity.deleteMembership(Users.ADMIN, Roles.ADMIN);
    }

    @Test
    void thePasswordStandsInNoLog(CapturedOutput log) {
        start("chief", "Sterk-wachtwoord-1");

        assertThat(log.getAll()).contains("chief").doesNotContain("Sterk-wachtwoord-1");
        assertThat(new AdminSettings("chief", "Sterk-wachtwoord-1").toString()).doesNotContain("Sterk");
    }

    private void start(String id, String password) {
        new FirstAdministrator(lock, staff, new AdminSettings(id, password)).run(null);
    }

    private List<String> administrators() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMIN).list().stream()
                .map(User::getId)
                .toList();
    }
}
