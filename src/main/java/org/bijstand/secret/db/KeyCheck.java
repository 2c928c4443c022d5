package org.bijstand.secret.db;

import java.util.List;
import org.bijstand.secret.SealedValues;
import org.bijstand.secret.Secrets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Before the first request, job or mail: do the keys fit the database? */
@Component
class KeyCheck implements SmartInitializingSingleton {

    private final KeyRegister register;
    private final List<SealedValues> columns;
    private final TransactionTemplate transaction;

    KeyCheck(JdbcClient jdbc, Secrets secrets, List<SealedValues> columns, TransactionTemplate transaction) {
        this.register = new KeyRegister(jdbc, secrets);
        this.columns = columns;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> register.check(columns));
    }
}
