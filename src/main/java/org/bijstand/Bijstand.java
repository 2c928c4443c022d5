package org.bijstand;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the assistance service: the engine, its web applications, the partner pages and the mail sender. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Bijstand {

    /**
     * The JVM runs in UTC because the engine stores timestamps without a zone, which the hour that autumn repeats would
     * make ambiguous. Local time is always computed with the zone of the {@code Clock} bean (design rule 6).
     */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Bijstand.class, arguments);
    }
}
