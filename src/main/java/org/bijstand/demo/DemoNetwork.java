package org.bijstand.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.bijstand.casefile.ImportResult;
import org.bijstand.casefile.MemberImport;
import org.bijstand.demo.db.DemoHistory;
import org.bijstand.partner.PartnerImport;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fictitious members and partners, by the same import that real ones come in by; a second start changes nothing. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DemoNetwork implements ApplicationRunner {

    private final MemberImport members;
    private final PartnerImport partners;
    private final DemoHistory history;

    DemoNetwork(MemberImport members, PartnerImport partners, DemoHistory history) {
        this.members = members;
        this.partners = partners;
        this.history = history;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        requireAll(read("members.csv", members::read));
        requireAll(read("partners.csv", partners::read));
        history.write();
    }

    private static ImportResult read(String name, Function<InputStream, ImportResult> importer) throws IOException {
        try (InputStream file = new ClassPathResource("demo/" + name).getInputStream()) {
            return importer.apply(file);
        }
    }

    private static void requireAll(ImportResult result) {
        if (!result.refused().isEmpty()) {
            throw new IllegalStateException("demo data refused: " + result.refused());
        }
    }
}
