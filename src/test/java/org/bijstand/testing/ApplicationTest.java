package org.bijstand.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bijstand.engine.form.DoorForms;
import org.bijstand.testing.process.FailingStep;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real PostgreSQL and a random port, with the job executor and every scheduler off: a test
 * fires jobs and timers itself. All tests share one context, so each makes its own people and cases.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({
    TestDatabase.class,
    TestMail.Wiring.class,
    Post.class,
    Users.class,
    EngineTables.class,
    SealedWords.class,
    ProcessDriver.class,
    DoorForms.class,
    FailingStep.class
})
public @interface ApplicationTest {}
