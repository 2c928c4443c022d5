package org.bijstand.engine.access;

import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Has the engine do the same for a name that nobody has as for any other, so that the time it takes tells nobody who
 * exists: stock computes no hash then. Nor does it lock anybody out any more, which writes each miss to the user and shuts
 * a person out for good after ten guesses, by whomever; who guesses waits by {@link LogInThrottle}.
 */
@Component
class EqualPasswordCheck extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(
                new Providers(SingletonSupplier.of(() -> nobody(configuration))));
    }

    /** Nobody, with a password that nobody knows. */
    private static UserEntity nobody(ProcessEngineConfigurationImpl configuration) {
        UserEntity nobody = new UserEntity();
        nobody.setSalt(configuration.getSaltGenerator().generateSalt());
        nobody.setDbPassword(configuration
                .getPasswordManager()
                .encrypt(EncryptionUtil.saltPassword(UUID.randomUUID().toString(), nobody.getSalt())));
        return nobody;
    }

    private record Providers(Supplier<UserEntity> nobody) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WritableIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new Provider(nobody.get());
        }
    }

    private static final class Provider extends DbIdentityServiceProvider {

        private final UserEntity nobody;

        private Provider(UserEntity nobody) {
            this.nobody = nobody;
        }

        @Override
        public boolean checkPassword(String userId, String password) {
            UserEntity user = findUserById(userId);
            boolean canBe = user != null && user.getPassword() != null && password != null;
            return matchPassword(password == null ? "" : password, canBe ? user : nobody) && canBe;
        }
    }
}
