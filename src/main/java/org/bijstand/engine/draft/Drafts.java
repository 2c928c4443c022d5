package org.bijstand.engine.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bijstand.secret.DamagedSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that people have saved half filled in, or that their session left behind. Each is its writer's alone, sealed, and gone
 * with its task or after a while; nothing of it stays in the browser.
 */
@Component
public class Drafts {

    /** Longer than any form that can be filled in. */
    public static final int LONGEST = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    /** @param answers by the keys of the form */
    public record Draft(Map<String, Object> answers, Instant savedAt) {

        /** Without the answers, so that a log never shows them. */
        @Override
        public String toString() {
            return "draft of " + savedAt;
        }
    }

    private final DraftStore store;
    private final DraftSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(DraftStore store, DraftSettings settings, ObjectMapper json, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what was filled in, in the place of what was kept before.
     *
     * @param answers a JSON object
     * @return false, and nothing kept, when that is no such object or is too long
     */
    @Transactional
    public boolean save(String userId, FormKey form, String answers) {
        if (answers.length() > LONGEST || read(answers).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        store.save(userId, form.text(), answers, now, now.plus(settings.keep()));
        return true;
    }

    /** Empty when there is none any more, or when somebody has tampered with it. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String userId, FormKey form) {
        try {
            return store.find(userId, form.text(), clock.instant())
                    .flatMap(kept -> read(kept.answers()).map(answers -> new Draft(answers, kept.savedAt())));
        } catch (DamagedSecret tamperedWith) {
            LOG.error("A draft can't be read: {}", tamperedWith.getMessage());
            return Optional.empty();
        }
    }

    @Transactional
    public void discard(String userId, FormKey form) {
        store.discard(userId, form.text());
    }

    /** The form has been submitted or is of no use any more, whoever has a draft of it. */
    @Transactional
    public void discardAll(FormKey form) {
        store.discardAll(form.text());
    }

    /** Somebody who is known by these is to be forgotten, also in forms that belong to no case yet. */
    @Transactional
    public void discardAbout(Set<String> numbersAndAddresses) {
        store.discardAnswered(numbersAndAddresses);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void cleanUp() {
        int gone = store.discardUseless(clock.instant());
        if (gone > 0) {
            LOG.info("{} drafts have expired or lost their task", gone);
        }
    }

    private Optional<Map<String, Object>> read(String answers) {
        try {
            return Optional.ofNullable(json.readValue(answers, ANSWERS));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
