package org.bijstand.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bijstand.casefile.Language;
import org.bijstand.casefile.ServiceKind;

/** Fictitious partners; each test changes what it is about. */
public final class TestPartners {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final int serial = SERIAL.incrementAndGet();
    private long id = serial;
    private PartnerKind kind = PartnerKind.ASSOCIATION;
    private Language correspondence = Language.NL;
    private Set<Language> languages = Set.of(Language.NL);
    private Map<ServiceKind, String> specifications = Map.of(ServiceKind.HOUSEWORK, "Eigen materiaal.");
    private List<PostcodeArea> areas = List.of(PostcodeArea.parse("1000-1299"));
    private int capacity = 10;
    private LocalDate contractUntil;
    private boolean paused;

    private TestPartners() {}

    /** A Dutch-speaking association that does the housework in Brussels. */
    public static TestPartners partner() {
        return new TestPartners();
    }

    public TestPartners id(long other) {
        id = other;
        return this;
    }

    public TestPartners kind(PartnerKind other) {
        kind = other;
        return this;
    }

    public TestPartners writes(Language other) {
        correspondence = other;
        return this;
    }

    public TestPartners speaks(Language... others) {
        languages = Set.of(others);
        return this;
    }

    public TestPartners does(ServiceKind other, String specification) {
        specifications = Map.of(other, specification);
        return this;
    }

    public TestPartners covers(String... others) {
        areas = Stream.of(others).map(PostcodeArea::parse).toList();
        return this;
    }

    public TestPartners capacity(int other) {
        capacity = other;
        return this;
    }

    public TestPartners contractUntil(LocalDate other) {
        contractUntil = other;
        return this;
    }

    public TestPartners paused() {
        paused = true;
        return this;
    }

    public Partner build() {
        return new Partner(
                id,
                "TEST-" + serial,
                "Proefhulp " + serial,
                kind,
                "proefhulp-" + serial + "@partners.example",
                "0470 00 00 31",
                correspondence,
                languages,
                specifications,
                areas,
                capacity,
                LocalDate.of(2020, 1, 1),
                contractUntil,
                paused);
    }
}
