package org.bijstand.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** With a name and password that the engine keeps: people at our log-in page, programs with each request. */
@Component
@ConditionalOnProperty(name = "bijstand.sign-in", havingValue = "users")
class PasswordSignIn implements SignIn {

    private final EngineLogIn users;

    PasswordSignIn(EngineLogIn users) {
        this.users = users;
    }

    @Override
    public void ofPeople(HttpSecurity http) throws Exception {
        http.formLogin(form -> form.loginPage(LogInEntry.PAGE)
                .usernameParameter("gebruikersnaam")
                .passwordParameter("wachtwoord")
                .authenticationDetailsSource(LogInSource::browser)
                .failureUrl(LogInEntry.PAGE + "?fout"));
    }

    @Override
    public void ofPrograms(HttpSecurity http) throws Exception {
        http.httpBasic(basic -> basic.realmName("Bijstand").authenticationDetailsSource(LogInSource::program));
    }

    @Override
    public Optional<Authentication> renewed(
            Authentication before, HttpServletRequest request, HttpServletResponse response) {
        return users.renewed(before);
    }

    @Override
    public Optional<String> signOutElsewhere(
            HttpServletRequest request, HttpServletResponse response, Authentication person) {
        return Optional.empty();
    }
}
