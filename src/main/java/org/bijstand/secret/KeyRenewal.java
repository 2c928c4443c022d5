package org.bijstand.secret;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings all sealed values to the current key, a few at a time and on any number of nodes, until an old key can go. */
@Component
public class KeyRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRenewal.class);

    private final List<SealedValues> columns;
    private final TransactionTemplate transaction;

    public KeyRenewal(List<SealedValues> columns, TransactionTemplate transaction) {
        this.columns = columns;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${bijstand.keys.renew-after:PT1M}", fixedDelayString = "PT1H")
    public void renewAll() {
        columns.forEach(this::renew);
    }

    private void renew(SealedValues column) {
        long renewed = 0;
        int some;
        do {
            some = transaction.execute(status -> column.renew(column.atOnce()));
            renewed += some;
        } while (some == column.atOnce());
        if (renewed > 0) {
            LOG.info("{} values in {} are sealed with the current key now", renewed, column.name());
        }
    }
}
