package org.bijstand.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.PersonalData;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what has been kept long enough, once a night by the product's clock, on whichever node comes first. Figures
 * stay, without the case. Done in small transactions: a night that was cut off goes on in the next one.
 */
@Service
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int NIGHT_BEGINS = 2;
    private static final int AT_ONCE = 50;
    private static final int CASES_A_NIGHT = 5000;

    private final RetentionSettings settings;
    private final RetentionStore store;
    private final DataSubjects subjects;
    private final List<PersonalData> features;
    private final List<Retained> retained;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            RetentionSettings settings,
            RetentionStore store,
            DataSubjects subjects,
            List<PersonalData> features,
            List<Retained> retained,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.subjects = subjects;
        this.features = features;
        this.retained = retained;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does tonight's work unless it is too early or it was done. */
    public boolean tonight(Runnable before) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        if (now.getHour() < NIGHT_BEGINS || !Boolean.TRUE.equals(transaction.execute(work -> store.begin(day)))) {
            return false;
        }
        before.run();
        Map<String, Integer> counts = run();
        transaction.executeWithoutResult(work -> store.finished(day, clock.instant(), counts));
        return true;
    }

    /** @return how much of what went */
    Map<String, Integer> run() {
        Map<String, Integer> counts = new TreeMap<>();
        for (ServiceLine line : ServiceLine.values()) {
            RetentionTerms terms = settings.of(line);
            for (Retained part : retained) {
                Instant before = before(terms.of(part.kind()));
                count(counts, part.kind().name(), inBatches(() -> part.expire(line, before, AT_ONCE)));
            }
            Instant before = before(terms.caseFile());
            count(counts, "CASE_FILE", eraseCases(line, before));
        }
        if (!counts.isEmpty()) {
            LOG.info("Kept long enough and taken away: {}", counts);
        }
        return counts;
    }

    /** One that can't be taken away stops none of the others; the next night tries it again. */
    private int eraseCases(ServiceLine line, Instant before) {
        int erased = 0;
        for (String caseNumber : store.closedBefore(line, before, CASES_A_NIGHT)) {
            try {
                erased += inOne(() -> {
                    DataSubject alone = subjects.caseAlone(caseNumber);
                    features.forEach(feature -> feature.erase(alone));
                    return 1;
                });
            } catch (RuntimeException failure) {
                LOG.warn(
                        "A closed case can't be taken away: {}",
                        failure.getClass().getSimpleName());
            }
        }
        return erased;
    }

    private int inBatches(IntSupplier some) {
        int all = 0;
        int batch;
        do {
            batch = inOne(some);
            all += batch;
        } while (batch >= AT_ONCE);
        return all;
    }

    private int inOne(IntSupplier some) {
        Integer done = transaction.execute(work -> store.lock() ? some.getAsInt() : 0);
        return done == null ? 0 : done;
    }

    private static void count(Map<String, Integer> counts, String name, int rows) {
        if (rows > 0) {
            counts.merge(name, rows, Integer::sum);
        }
    }

    private Instant before(Period term) {
        return ZonedDateTime.now(clock).minus(term).toInstant();
    }
}
